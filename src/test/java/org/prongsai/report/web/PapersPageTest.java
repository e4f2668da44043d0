package org.prongsai.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.Tester;
import org.prongsai.report.Contents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/// PDMO's memo of twelve months, from the data to the page of its verification.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class PapersPageTest {
    private static final String PAPERS = "/agencies/pdmo/2564/papers";
    private static final String DRAFT = PAPERS + "/7a9e5d00-0000-4000-8000-000000000001";
    private static final String NUMBER = "กค 0901/สลก./943";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysWhatCanBeMadeAndWhatIsMissing() {
        assertPage(mvc.get().uri(PAPERS))
                .contains("บันทึกข้อความรายงานผลรอบ 12 เดือน", "กำลังจัดทำ", DRAFT, "กค 0901/สลก./158");
        assertPage(mvc.get().uri("/agencies/opdc/2570/papers"))
                .contains("ปีนี้ยังไม่มีเอกสารที่ออกแล้ว", "ต้องมีมาตรการของปีนี้ก่อน", "/agencies/opdc/2570/measures");
    }

    @Test
    void keepsOnlyTheWordsThatDifferAndGoesBack() {
        String subject = value("w.subject");
        assertThat(save(1, "w.subject", subject)).hasStatus(303);
        assertThat(edits()).isZero();
        assertThat(save(1, "w.subject", "เรื่องที่แก้แล้ว")).hasStatus(303);
        assertThat(edits()).isEqualTo(1);
        assertPage(mvc.get().uri(DRAFT + "?told=kept"))
                .contains("เรื่องที่แก้แล้ว", "ใช้ข้อความที่ระบบเสนอในช่อง เรื่อง", DRAFT + "/undo");
        assertThat(save(1, "w.subject", "อีกคนหนึ่ง"))
                .hasStatus(409)
                .bodyText()
                .contains("อีกคนหนึ่ง", "เรื่องที่แก้แล้ว");
        assertThat(post(DRAFT + "/undo")).hasStatus(303);
        assertThat(value("w.subject")).isEqualTo(subject);
        assertThat(post(DRAFT + "/undo")).hasStatus(303);
        assertThat(value("w.subject")).isEqualTo("เรื่องที่แก้แล้ว");
        assertThat(save(4, "w.subject", "เรื่องที่แก้แล้ว", "reset", "subject")).hasStatus(303);
        assertThat(value("w.subject")).isEqualTo(subject);
    }

    @Test
    void refusesWhatNoFontHas() {
        assertPage(post(DRAFT, "version", "1", "w.subject", "เรื่อง 中"), 422).contains("พิมพ์ตัวอักษรนี้ไม่ได้", "中");
    }

    @Test
    void isHandedOutUnderItsThaiName() throws IOException {
        var pdf = mvc.get().uri(DRAFT + "/paper.pdf").exchange();
        assertThat(pdf).hasStatusOk().hasContentType("application/pdf");
        assertThat(pdf.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        var docx = mvc.get().uri(DRAFT + "/paper.docx").exchange();
        assertThat(docx.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E0%B8");
    }

    @Test
    void isFrozenOnceItIsIssued() throws IOException {
        assertAnswer(issue(UUID.randomUUID(), false), 422).contains("แนบฉบับที่ลงนามแล้ว");
        UUID once = UUID.randomUUID();
        assertThat(issue(once, true)).hasStatus(303);
        assertThat(issue(once, true)).as("sent twice").hasStatus(303);
        assertThat(jdbc.sql("select count(*) from report.paper where number = :number")
                        .param("number", NUMBER)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        String issued = PAPERS + "/issued/" + once;
        assertPage(mvc.get().uri(issued)).contains(NUMBER, "17 กันยายน 2564", "มีผล", "เลขานุการกรม");
        byte[] before = bytes(issued + "/pdf");
        assertThat(post("/agencies/pdmo/2564/measures", "titleTh", "มาตรการที่เพิ่มภายหลัง", "items", "2.1"))
                .hasStatus(303);
        assertThat(bytes(issued + "/pdf")).isEqualTo(before);
        assertThat(save(1, "w.subject", "แก้หลังออก")).hasStatus(303);
        assertThat(edits()).isZero();
        assertPage(mvc.get().uri("/agencies/pdmo/references")).contains(NUMBER, "943");
        assertPage(mvc.get().uri("/agencies/pdmo/log")).contains("ออกเอกสาร");
    }

    /// Rule: bad data give a clear error, and nothing is half issued.
    @Test
    void aScanOfTheWrongKindOrAMissingSignerIssuesNothing() throws IOException {
        value("w.subject"); // the first request says on whose behalf rows are counted
        int papers = count("report.paper");
        int files = count("report.content");
        byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII);
        byte[] broken = Arrays.copyOf(png(), 30);
        for (byte[] scan : List.of(webp, broken)) {
            var wrong = mvc.post()
                    .uri(DRAFT + "/issue")
                    .multipart()
                    .file(new MockMultipartFile("scan", "scan.png", "image/png", scan))
                    .with(csrf())
                    .param("once", UUID.randomUUID().toString())
                    .param("version", "1")
                    .param("number", NUMBER)
                    .param("dated", "17 กันยายน 2564")
                    .param("post", "เลขานุการกรม");
            assertAnswer(wrong, 422).contains("field-scan-error");
        }
        var unsigned = mvc.post()
                .uri(DRAFT + "/issue")
                .multipart()
                .file(new MockMultipartFile("scan", "scan.png", "image/png", png()))
                .with(csrf())
                .param("once", UUID.randomUUID().toString())
                .param("version", "1")
                .param("number", NUMBER)
                .param("dated", "17 กันยายน 2564")
                .param("post", " ");
        assertAnswer(unsigned, 422).contains("field-post-error");
        assertThat(count("report.paper")).isEqualTo(papers);
        assertThat(count("report.content")).isEqualTo(files);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void asksBeforeANumberIsUsedTwice() throws IOException {
        var twice = issuing(UUID.randomUUID(), "กค.๐๙๐๑/สลก./๙๔๒", true);
        assertAnswer(twice, 422).contains("เลขนี้มีในทะเบียนแล้ว", "ใช้เลขนี้แม้ซ้ำ");
        assertThat(issuing(UUID.randomUUID(), "กค 0901/สลก./942", true).param("anyway", "true"))
                .hasStatus(303);
    }

    @Test
    void anyoneVerifiesItByItsCode() throws IOException {
        UUID once = UUID.randomUUID();
        value("w.subject");
        String code = jdbc.sql("select code from report.draft where id = '7a9e5d00-0000-4000-8000-000000000001'")
                .query(String.class)
                .single();
        String verify = "/verify/" + code;
        assertPage(mvc.get().uri(verify).with(Tester.signedOut()))
                .contains("ยังไม่ออก")
                .doesNotContain("942");
        assertThat(issue(once, true)).hasStatus(303);
        String issued = PAPERS + "/issued/" + once;
        byte[] pdf = bytes(issued + "/pdf");
        assertPage(mvc.get().uri(verify).with(Tester.signedOut()))
                .contains("สำนักงานบริหารหนี้สาธารณะ", NUMBER, "17 กันยายน 2564", Contents.hash(pdf), "ยังมีผล")
                .doesNotContain("นายผู้ลงนาม");
        assertAnswer(compare(verify, pdf), 200).contains("ตรงกับฉบับที่ออก");
        pdf[pdf.length / 2]++;
        assertAnswer(compare(verify, pdf), 200).contains("ไม่ตรงกับไฟล์ใดที่ออก");

        UUID correction = UUID.randomUUID();
        assertThat(post(issued + "/correct", "once", correction.toString())).hasStatus(303);
        UUID second = UUID.randomUUID();
        assertThat(issuing(second, "กค 0901/สลก./950", true, PAPERS + "/" + correction))
                .hasStatus(303);
        assertPage(mvc.get().uri(verify).with(Tester.signedOut())).contains("มีฉบับแก้ไขแล้ว", "เปิดฉบับแก้ไข");
        assertPage(post(issued + "/withdraw", "reason", " "), 422).contains("กรอกเหตุที่ยกเลิก");
        assertThat(post(issued + "/withdraw", "reason", "ออกซ้ำ")).hasStatus(303);
        assertPage(mvc.get().uri(verify).with(Tester.signedOut())).contains("ถูกยกเลิกแล้ว");
        assertThat(post(issued + "/restore")).hasStatus(303);
        assertThat(mvc.get().uri("/verify/pdmo-aaaaaaaaaaaaaaaaaaaa").with(Tester.signedOut()))
                .hasStatus(404);
    }

    @Test
    void asksEveryUnitAtOnePress() {
        String units = PAPERS + "/units";
        assertPage(mvc.get().uri(units)).contains("จัดทำถึงทุกหน่วยที่ยังไม่มี", "ยังไม่จัดทำ", "ขั้นตอน");
        String once = UUID.randomUUID().toString();
        assertThat(post(units, "once", once)).hasStatus(303);
        assertThat(post(units, "once", once)).hasStatus(303);
        assertPage(mvc.get().uri(units + "?told=begun"))
                .contains("จัดทำร่างถึงทุกหน่วยแล้ว")
                .doesNotContain("ยังไม่จัดทำ", "จัดทำถึงทุกหน่วยที่ยังไม่มี");
        assertThat(mvc.get().uri(units + "?table=units&as=xlsx")).hasStatusOk();
    }

    @Test
    void aDraftIsRemovedAndBroughtBack() {
        assertThat(post(DRAFT + "/remove")).hasStatus(303);
        assertThat(mvc.get().uri(DRAFT)).hasStatus(404);
        assertThat(post(DRAFT + "/restore")).hasStatus(303);
        assertThat(mvc.get().uri(DRAFT)).hasStatusOk();
    }

    private MockMultipartMvcRequestBuilder compare(String verify, byte[] file) {
        return mvc.post()
                .uri(verify)
                .multipart()
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", file))
                .with(csrf())
                .with(Tester.signedOut());
    }

    private MockMultipartMvcRequestBuilder issue(UUID once, boolean scan) throws IOException {
        return issuing(once, NUMBER, scan);
    }

    private MockMultipartMvcRequestBuilder issuing(UUID once, String number, boolean scan) throws IOException {
        return issuing(once, number, scan, DRAFT);
    }

    private MockMultipartMvcRequestBuilder issuing(UUID once, String number, boolean scan, String draft)
            throws IOException {
        var request = mvc.post().uri(draft + "/issue").multipart();
        if (scan) {
            request = request.file(new MockMultipartFile("scan", "scan.png", "image/png", png()));
        }
        return request.with(csrf())
                .param("once", once.toString())
                .param("version", "1")
                .param("number", number)
                .param("dated", "๑๗ กันยายน ๒๕๖๔")
                .param("post", "เลขานุการกรม")
                .param("name", "นายผู้ลงนาม");
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private MvcTestResult save(int version, String... form) {
        var request = post(DRAFT, form).param("version", Integer.toString(version));
        return request.exchange();
    }

    private int edits() {
        return jdbc.sql("""
                        select count(*) from report.edit e join report.draft d
                            on d.agency_id = e.agency_id and d.id = e.draft_id and d.version = e.version
                        """).query(Integer.class).single();
    }

    private String value(String field) {
        String page = new String(bytes(DRAFT), StandardCharsets.UTF_8);
        var found = Pattern.compile("name=\"" + Pattern.quote(field) + "\"[^>]*>([^<]*)</textarea>")
                .matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private byte[] bytes(String path) {
        var answer = mvc.get().uri(path).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    private static AbstractStringAssert<?> assertAnswer(MockMultipartMvcRequestBuilder request, int status) {
        MvcTestResult answer = request.exchange();
        assertThat(answer).hasStatus(status);
        return assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<span class=\"whole\">([^<]*)</span>", "$1"));
    }

    private MockMvcRequestBuilder post(String path, String... form) {
        var request = mvc.post().uri(path).with(csrf());
        boolean once = false;
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
            once |= form[i].equals("once");
        }
        return once ? request : request.param("once", UUID.randomUUID().toString());
    }
}
