package org.prongsai.improvement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class MeasuresPageTest {
    private static final String MEASURES = "/agencies/opdc/2565/measures";
    private static final String SIGNED = "/agencies/pdmo/2564/measures";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsTheOfficialTableOfTheSourceWithItsApproval() {
        assertPage(mvc.get().uri(SIGNED))
                .contains(
                        "เห็นชอบแล้ว",
                        "16 กุมภาพันธ์ 2564",
                        "ทราบตามข้อ 1 เห็นชอบตามข้อ 2",
                        "6 มาตรการ 12 ขั้นตอน",
                        "ระดับความสำเร็จของการปรับปรุงช่องทางในการติดต่อสื่อสาร Q&amp;A");
        assertThat(body(mvc.get().uri(SIGNED).exchange()))
                .containsPattern("<th scope=\"rowgroup\" rowspan=\"3\">\\s*<div class=\"cell-titled\"><a [^>]*>5[.]<")
                .contains("<td rowspan=\"3\">");
    }

    @Test
    void saysOfEachWeakItemWhatAnswersIt() {
        assertPage(mvc.get().uri(MEASURES))
                .contains("O30", "มาตรการที่ 9", "เพิ่มมาตรการหรือเหตุผล", "O42 (2)", "ยังไม่ครบ");
    }

    @Test
    void theFirstAndTheLastYearHavePagesToo() {
        for (String year : new String[] {"2500", "2999"}) {
            String path = "/agencies/opdc/" + year + "/measures";
            for (String page : new String[] {"", "/effect", "/progress", "/new", "/import"}) {
                assertThat(mvc.get().uri(path + page)).hasStatusOk();
            }
            assertThat(post(path, "titleTh", "ก", "items", "X")).hasStatus(303);
        }
    }

    @Test
    void handsItOutAsTables() {
        assertThat(mvc.get().uri(SIGNED + "?table=measures&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("5.3 วางระบบในการกำกับดูแล")
                .satisfies(text -> assertThat(text.lines()).hasSize(13));
        assertThat(mvc.get().uri(SIGNED + "/progress?table=roll-up&as=xlsx")).hasStatusOk();
    }

    @Test
    void theTwelveMonthsCountFiveOfSixMeasuresAndTenOfTwelveSteps() {
        assertPage(mvc.get().uri(SIGNED + "/progress?round=12"))
                .contains("5 จาก 6", "10 จาก 12", "1 จาก 3", "31 มี.ค. 65", "อยู่ระหว่างดำเนินการ");
        assertPage(mvc.get().uri(SIGNED + "/progress?round=6")).contains("0 จาก 6", "ยังไม่รายงาน");
    }

    @Test
    void addsAMeasureWithAStepAndApprovesIt() {
        String measure = location(post(MEASURES, "titleTh", "มาตรการใหม่", "items", "2.1 o30"), 422);
        assertThat(measure).isNull();
        measure = location(post(MEASURES, "titleTh", "มาตรการใหม่", "items", "2.1 O30", "owner", "กองคลัง"), 303);
        assertThat(post(measure + "/steps", "titleTh", "ขั้นแรก", "starts", "2022-03-02", "ends", "2022-03-01"))
                .hasStatus(422);
        assertThat(post(measure + "/steps", "titleTh", "ขั้นแรก", "starts", "๒ มี.ค. ๒๕๖๕", "ends", "31 มี.ค. 2565"))
                .hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains(">11.1<", "<span>ขั้นแรก</span>", "ร่าง");
        assertPage(post(MEASURES + "/approve", "kind", "measures", "on", "2022-01-31", "order", ""), 422)
                .contains("กรอกข้อสั่งการ");
        assertThat(post(MEASURES + "/approve", "kind", "measures", "on", "31 ม.ค. 2565", "order", "เห็นชอบ"))
                .hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("เห็นชอบแล้ว", "31 มกราคม 2565");
        assertPage(mvc.get().uri("/agencies/opdc/2565/calendar")).contains("ขั้นแรก");
        assertThat(post(measure + "/remove")).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("ร่าง").doesNotContain("ขั้นแรก");
        String version = first(MEASURES, "(" + MEASURES + "/versions/[0-9a-f-]{36})");
        assertPage(mvc.get().uri(version)).contains("11.1 ขั้นแรก", "กองคลัง");
        assertThat(post(measure + "/restore")).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains(">11.1<", "<span>ขั้นแรก</span>");
    }

    @Test
    void showsBothTextsWhereTwoChangeOneMeasure() {
        String path = first(MEASURES, "(" + MEASURES + "/[0-9a-f-]{36})\"");
        assertThat(post(path, "titleTh", "ของคนแรก", "version", "1")).hasStatus(303);
        assertThat(post(path, "titleTh", "ของคนที่สอง", "version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("ของคนแรก", "ของคนที่สอง</textarea>");
    }

    @Test
    void reportsAStepAndAsksWhatIsMissing() {
        String step = first(MEASURES + "/progress?round=12", "(" + MEASURES + "/progress/[0-9a-f-]{36})");
        assertPage(post(step, "round", "12", "status", "IN_PROGRESS", "proof", "ไม่ใช่ลิงก์"), 422)
                .contains(
                        "กรอกเหตุที่ยังไม่แล้วเสร็จ",
                        "กรอกวันที่คาดว่าจะแล้วเสร็จ",
                        "กรอกที่อยู่เว็บเต็ม",
                        "กรอกวันที่หลักฐานถูกต้อง");
        assertThat(post(
                        step,
                        "round",
                        "12",
                        "status",
                        "DONE",
                        "said",
                        "เผยแพร่แล้ว",
                        "proof",
                        "https://example.go.th/a",
                        "provenOn",
                        "1 มี.ค. 2565",
                        "version",
                        "0"))
                .hasStatus(303);
        assertPage(mvc.get().uri(MEASURES + "/progress?round=12"))
                .contains("เผยแพร่แล้ว", "https://example.go.th/a ตรวจพบเมื่อ 1 มี.ค. 65", "1 จาก 33");
        assertThat(post(step, "round", "12", "status", "DONE", "version", "0")).hasStatus(409);
        assertThat(post(step + "/remove?round=12")).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES + "/progress?round=12")).contains("0 จาก 33");
        assertThat(post(step + "/restore?round=12")).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES + "/progress?round=12")).contains("1 จาก 33");
    }

    @Test
    void aFileProvesAReportAndCanBeReplacedAndTakenAway() throws IOException {
        String step = first(MEASURES + "/progress?round=12", "(" + MEASURES + "/progress/[0-9a-f-]{36})");
        String proof = step + "/proof?round=12";
        assertThat(mvc.get().uri(proof)).hasStatus(404);
        assertThat(body(refused(prove(step, "0", "x.pdf", "no PDF".getBytes(StandardCharsets.UTF_8)))))
                .contains("ใช้ได้เฉพาะ PDF, PNG หรือ JPEG", "ชี้แจงแล้วพร้อมภาพ", "value=\"1 มี.ค. 2565\"");
        assertThat(body(refused(prove(step, "0", "x.png", picture(1), "provenOn", ""))))
                .contains("กรอกวันที่หลักฐานถูกต้อง");
        assertThat(prove(step, "0", "C:\\ภาพ\\one.png", picture(1))).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES + "/progress?round=12"))
                .contains("one.png (1 KB) ณ 1 มี.ค. 65", "href=\"" + proof + "\"");
        var answer = mvc.get().uri(proof).exchange();
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasContentType("image/png");
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("one.png");
        assertPage(mvc.get().uri(step + "?round=12")).contains("มีไฟล์ one.png (1 KB) อยู่แล้ว", "ลบไฟล์ one.png");

        MvcTestResult replaced = prove(step, "1", "two.png", picture(2));
        assertThat(bytes(proof)).isEqualTo(picture(2));
        assertThat(post(undo(replaced, "แทนที่ไฟล์หลักฐานแล้ว"))).hasStatus(303);
        assertThat(bytes(proof)).isEqualTo(picture(1));

        assertThat(prove(step, "2", "", new byte[0])).hasStatus(303);
        assertThat(bytes(proof)).as("a report without a file leaves it").isEqualTo(picture(1));
        MvcTestResult removed = prove(step, "3", "", new byte[0], "removeFile", "true");
        assertThat(mvc.get().uri(proof)).hasStatus(404);
        assertThat(post(undo(removed, "ลบไฟล์หลักฐานแล้ว"))).hasStatus(303);
        assertThat(bytes(proof)).isEqualTo(picture(1));

        assertThat(post(step + "/remove?round=12")).hasStatus(303);
        assertThat(mvc.get().uri(proof)).as("it goes with its report").hasStatus(404);
        assertThat(prove(step, "0", "", new byte[0])).hasStatus(303);
        assertThat(mvc.get().uri(proof)).as("a new report has none").hasStatus(404);
    }

    private static MvcTestResult refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(422);
        return answer;
    }

    private String undo(MvcTestResult stored, String told) {
        assertThat(stored).hasStatus(303);
        String page = Objects.requireNonNull(stored.getResponse().getHeader("Location"));
        assertPage(mvc.get().uri(page)).contains(told);
        return HtmlUtils.htmlUnescape(first(page, "action=\"([^\"]*/proof/[0-9a-f-]{36}/restore[^\"]*)\""));
    }

    private MvcTestResult prove(String step, String version, String name, byte[] bytes, String... more) {
        var request = mvc.post()
                .uri(step)
                .multipart()
                .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
                .with(csrf());
        var said = new HashMap<>(Map.of(
                "round",
                "12",
                "status",
                "DONE",
                "said",
                "ชี้แจงแล้วพร้อมภาพ",
                "provenOn",
                "1 มี.ค. 2565",
                "version",
                version));
        for (int i = 0; i < more.length; i += 2) {
            said.put(more[i], more[i + 1]);
        }
        said.forEach(request::param);
        return request.exchange();
    }

    private byte[] bytes(String path) {
        return mvc.get().uri(path).exchange().getResponse().getContentAsByteArray();
    }

    private static byte[] picture(int side) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void aReasonAnswersAWeakItem() {
        String form = MEASURES + "/reasons";
        assertPage(post(form, "code", "3.6", "said", " "), 422).contains("กรอกเหตุผล");
        assertThat(post(form, "code", "3.6", "said", "แก้ไขแล้วเมื่อปีก่อน", "version", "0"))
                .hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("เหตุผล: แก้ไขแล้วเมื่อปีก่อน");
        assertThat(post(form, "code", "3.6", "said", "อื่น", "version", "0")).hasStatus(409);
        assertThat(post(form + "/3.6/remove")).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).doesNotContain("แก้ไขแล้วเมื่อปีก่อน");
        assertThat(post(form + "/3.6/restore")).hasStatus(303);
        assertThat(mvc.get().uri(form + "?code=1.4")).hasStatus(404);
    }

    @Test
    void saysWhatTheMeasuresAreWorthAndWhetherTheyWorked() {
        assertPage(mvc.get().uri(MEASURES + "/effect"))
                .contains("O30", "คะแนนรวมที่เพิ่มได้", "ยังไม่มีผลของปีนี้", "71.71", "+0.80", "+3.48");
        assertPage(mvc.get().uri(SIGNED + "/effect")).contains("ไม่มีคะแนน", "ปี 2563", "ปี 2564");
        assertPage(mvc.get().uri("/agencies/opdc/2570/measures/effect")).contains("ยังไม่มีมาตรการที่ระบุข้อ");
    }

    @Test
    void aRecommendationIsAnsweredByAMeasureOrInWords() {
        assertPage(mvc.get().uri(MEASURES)).contains("ควรแยกช่องทางแจ้งเรื่องร้องเรียนการทุจริต", "มาตรการที่ 5, 9");
        String open = first(MEASURES, "(" + MEASURES + "/recommendations/[0-9a-f-]{36})\">ควรเผยแพร่ผลการรับฟัง");
        assertPage(mvc.get().uri(open)).contains("ยกระดับการใช้งบประมาณ", "ควรเผยแพร่ผลการรับฟัง");
        assertPage(post(open, "said", "ควรเผยแพร่ผล", "code", "X9", "version", "1"), 422)
                .contains("ไม่มีข้อ X9");
        assertThat(post(open, "said", "ควรเผยแพร่ผล", "answer", "เผยแพร่แล้วเมื่อปีก่อน", "version", "1"))
                .hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("เผยแพร่แล้วเมื่อปีก่อน");
        assertThat(post(open, "said", "ของคนที่สอง", "version", "1")).hasStatus(409);
        assertThat(post(open + "/remove")).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).doesNotContain("เผยแพร่แล้วเมื่อปีก่อน");
        assertThat(post(open + "/restore")).hasStatus(303);
        String path = MEASURES + "/recommendations";
        assertThat(post(path, "said", " ")).hasStatus(422);
        assertThat(post(path, "said", "ควรประชาสัมพันธ์", "code", "O30")).hasStatus(303);
        assertPage(mvc.get().uri(MEASURES)).contains("ควรประชาสัมพันธ์</a>");
        assertPage(post(path + "/import", "paste", "ข้อเสนอแนะ\tข้อ\nควรประชาสัมพันธ์\tO30\nควรอบรม\t2.1\n"), 200)
                .contains("เพิ่ม 1 แถว", "คงเดิม 1 แถว", "ควรอบรม");
        assertPage(post(path + "/import", "paste", "ก\tข\n1\t2\n"), 422).contains("ไม่มีคอลัมน์นี้ในไฟล์");
    }

    private @org.jspecify.annotations.Nullable String location(MockMvcRequestBuilder request, int status) {
        MvcTestResult answer = request.exchange();
        assertThat(answer).hasStatus(status);
        return answer.getResponse().getHeader("Location");
    }

    private String first(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(body(mvc.get().uri(page).exchange()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<span class=\"whole\">([^<]*)</span>", "$1");
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
