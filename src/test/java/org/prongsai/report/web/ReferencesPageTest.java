package org.prongsai.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMultipartMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/// The register, the settings of papers and the check of documents.
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ReferencesPageTest {
    private static final String REGISTER = "/agencies/opdc/references";
    private static final String SETTINGS = "/agencies/opdc/paper-settings";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void anOrderOfLateDecemberIsFoundInItsCalendarYearAndInItsFiscalYear() {
        assertPage(mvc.get().uri(REGISTER)).contains("167/2564", "29 ธันวาคม 2564", "2565", "ปป 0010/ว 78");
        assertPage(mvc.get().uri(REGISTER + "?calendar=2564"))
                .contains("167/2564")
                .doesNotContain("ปป 0010/ว 78");
        assertPage(mvc.get().uri(REGISTER + "?fiscal=2565")).contains("167/2564", "ปป 0010/ว 78");
        assertPage(mvc.get().uri(REGISTER + "?fiscal=2564")).doesNotContain("167/2564");
        assertPage(mvc.get().uri(REGISTER + "?q=No Gift&sort=subject-down&page=99"))
                .contains("ปป 0010/ว 78");
        assertPage(mvc.get().uri(REGISTER + "?q=100%25")).contains("ไม่พบรายการ");
    }

    @Test
    void isHandedOutAsATable() {
        assertThat(mvc.get().uri(REGISTER + "?table=register&as=csv"))
                .bodyText()
                .contains("167/2564", "สำนักงาน ป.ป.ท.");
        assertThat(mvc.get().uri(REGISTER + "?table=register&as=xlsx")).hasStatusOk();
    }

    @Test
    void warnsOfDoublesAndGapsAndNeverInventsANumber() {
        assertPage(add("series", "ORDER", "number", "", "dated", "2021-12-30", "subject", "ก"), 422)
                .contains("กรอกเลขที่");
        assertPage(add("series", "ORDER", "number", "๑๖๗/๒๕๖๔", "dated", "2021-12-30", "subject", "ก"), 422)
                .contains("เลขนี้มีในทะเบียนแล้ว", "ใช้เลขนี้แม้ซ้ำ");
        assertPage(add("series", "ORDER", "number", "168/2564", "dated", "2022-01-03", "subject", "ก"), 422)
                .contains("เลขลงท้ายด้วยปี 2564");
        assertThat(add("series", "ORDER", "number", "170/2564", "dated", "31 ธ.ค. 2564", "subject", "แก้ไขคำสั่ง"))
                .hasStatus(303);
        assertPage(mvc.get().uri(REGISTER)).contains("170/2564", "ไม่มีเลข 168 ถึง 169");
        assertThat(add(
                        "series",
                        "ORDER",
                        "number",
                        "167/2564",
                        "dated",
                        "2021-12-30",
                        "subject",
                        "ซ้ำ",
                        "anyway",
                        "true"))
                .hasStatus(303);
        assertPage(mvc.get().uri(REGISTER)).contains("มีมากกว่าหนึ่งรายการ");
    }

    @Test
    void takesLettersWithTheirScans() throws IOException {
        byte[] pdf = Files.readAllBytes(Path.of("docs/guide-th.pdf"));
        UUID once = UUID.randomUUID();
        var request = mvc.post()
                .uri(REGISTER)
                .multipart()
                .file(new MockMultipartFile("scan", "a.pdf", "application/pdf", pdf))
                .with(csrf())
                .param("once", once.toString())
                .param("series", "INCOMING")
                .param("number", "ปช 0001/5")
                .param("dated", "5 มี.ค. 2565")
                .param("subject", "กำหนดการประเมิน")
                .param("party", "สำนักงาน ป.ป.ช.");
        assertThat(request).hasStatus(303);
        String entry = REGISTER + "/" + once;
        assertPage(mvc.get().uri(entry)).contains("กำหนดการประเมิน", entry + "/scan");
        var scan = mvc.get().uri(entry + "/scan").exchange();
        assertThat(scan.getResponse().getContentAsByteArray()).isEqualTo(pdf);
        assertThat(post(entry + "/remove")).hasStatus(303);
        assertThat(mvc.get().uri(entry)).hasStatus(404);
        assertThat(post(entry + "/restore")).hasStatus(303);
        var broken = mvc.post()
                .uri(REGISTER)
                .multipart()
                .file(new MockMultipartFile(
                        "scan", "a.pdf", "application/pdf", "%PDF-broken".getBytes(StandardCharsets.US_ASCII)))
                .with(csrf())
                .param("once", UUID.randomUUID().toString())
                .param("series", "INCOMING")
                .param("number", "6")
                .param("dated", "5 มี.ค. 2565")
                .param("subject", "ก")
                .param("party", "ข");
        assertAnswer(broken, 422).contains("ไฟล์เสียหายหรือไม่ครบ");
    }

    @Test
    void settlesHowPapersLook() {
        assertPage(mvc.get().uri(SETTINGS)).contains("TH SarabunPSK", "ถนนพิษณุโลก", "นร 1200/", "ที่มา");
        assertPage(post(SETTINGS, "font", "SARABUN_IT9", "version", "1", "left_margin", "30"), 422)
                .contains("กรอกตัวเลขตั้งแต่ 1 ถึง 5");
        var fonts = mvc.post()
                .uri(SETTINGS + "/fonts")
                .multipart()
                .file(new MockMultipartFile("file", "a.ttf", "font/ttf", new byte[] {1, 2, 3}))
                .with(csrf())
                .param("face", "REGULAR");
        assertAnswer(fonts, 422).contains("ใช้ไฟล์ TrueType (.ttf) เท่านั้น");
        assertThat(post(SETTINGS + "/prefixes")).hasStatus(303);
    }

    @Test
    void anAgencysOwnFontIsTaken() throws IOException {
        byte[] font = ReferencesPageTest.class
                .getResourceAsStream("/fonts/Sarabun-Regular.ttf")
                .readAllBytes();
        var fonts = mvc.post()
                .uri(SETTINGS + "/fonts")
                .multipart()
                .file(new MockMultipartFile("file", "ของเรา.ttf", "font/ttf", font))
                .with(csrf())
                .param("face", "REGULAR");
        assertThat(fonts).hasStatus(303);
        assertPage(mvc.get().uri(SETTINGS)).contains("ปกติ · ของเรา.ttf");
        assertThat(post(SETTINGS + "/fonts/remove")).hasStatus(303);
    }

    @Test
    void looksThroughADocumentMadeElsewhere() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("ตามคำสั่งสำนักงาน ก.พ.ร. ที่ ๑๖๙/๒๕๖๔");
            document.createParagraph().createRun().setText("ข้อ ๗.๓ ได้ ๘๗.๐๑ คะแนน");
            document.createParagraph().createRun().setText("รายงานใน eMENSRC");
            document.write(out);
        }
        assertAnswer(check(out.toByteArray()), 200)
                .contains(
                        "169/2564",
                        "167/2564",
                        "ข้อ 7.3 พิมพ์ว่า 87.01 แต่ข้อมูลคือ 97.01",
                        "eMENSCR",
                        "href=\"#passage-3\"",
                        "id=\"passage-3\"",
                        "ต่ำกว่าเกณฑ์แต่ไม่มีในเอกสาร");
        assertAnswer(check("text".getBytes(StandardCharsets.US_ASCII)), 422).contains("ใช้ไฟล์ DOCX หรือ PDF");
        assertAnswer(check(new byte[] {'P', 'K', 3, 4, 0}), 422).contains("DOCX");
    }

    private MockMultipartMvcRequestBuilder check(byte[] file) {
        return mvc.post()
                .uri("/agencies/opdc/2565/papers/check")
                .multipart()
                .file(new MockMultipartFile("file", "a.docx", "application/octet-stream", file))
                .with(csrf());
    }

    private MockMvcRequestBuilder add(String... form) {
        return post(REGISTER, form);
    }

    private static AbstractStringAssert<?> assertAnswer(MockMultipartMvcRequestBuilder request, int status) {
        MvcTestResult answer = request.exchange();
        assertThat(answer).hasStatus(status);
        return assertThat(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<span class=\"whole\">([^<]*)</span>", "$1"));
    }

    private MockMvcRequestBuilder post(String path, String... form) {
        var request = mvc.post()
                .uri(path)
                .with(csrf())
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        return request;
    }
}
