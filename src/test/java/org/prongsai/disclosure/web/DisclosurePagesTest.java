package org.prongsai.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class DisclosurePagesTest {
    private static final String WALL = "/agencies/opdc/2565/disclosures";
    private static final String JUDGED = "/agencies/opdc/2564/disclosures";
    private static final int OFFICER = 1;
    private static final int APPROVER = 2;
    private static final int HEAD = 3;
    private static final int UNIT = 4;
    private static final int EXECUTIVE = 5;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Test
    void theWallShowsEveryItemWithItsStateItsUnitAndWhatHangsOnIt() {
        assertPage(mvc.get().uri(WALL).with(as(EXECUTIVE)))
                .contains(
                        "ทั้งหมด 43",
                        "9.1 ข้อมูลพื้นฐาน",
                        "10.2",
                        ">O43<",
                        "5.00 คะแนนของคะแนนรวม",
                        "0.44 คะแนนของคะแนนรวม",
                        "ส่งกลับให้แก้ไข",
                        "รอหัวหน้า ศปท.",
                        "ศูนย์ปฏิบัติการต่อต้านการทุจริต")
                .doesNotContain("นำหลักฐานปีก่อนมาใช้");
        assertPage(mvc.get().uri(WALL + "?show=missing").with(as(UNIT)))
                .contains("นำหลักฐานปีก่อนมาใช้ 6 ข้อ", ">O7<")
                .doesNotContain(">O8<");
        assertThat(mvc.get().uri(WALL + "?table=disclosures&as=csv").with(as(EXECUTIVE)))
                .hasStatusOk()
                .bodyText()
                .contains("https://www.example.go.th/ita/2565/o12/2565.pdf");
        assertPage(mvc.get().uri("/agencies/opdc/2570/disclosures"))
                .contains("ยังไม่มีรายการข้อมูลที่ต้องเปิดเผยของปีนี้");
    }

    @Test
    void anItemGoesFromItsUnitThroughFourPairsOfHandsToItsVerdict() {
        String item = WALL + "/O7";
        assertPage(post(UNIT, item + "/evidence", "address", "ftp://x", "note", "หน้า 3"), 422)
                .contains("ที่อยู่เว็บต้องขึ้นต้นด้วย https:// หรือ http://", "ftp://x", "หน้า 3");
        assertThat(post(UNIT, item + "/submit")).hasStatus(303).hasHeader("Location", item + "?refused=NO_EVIDENCE");
        assertThat(post(UNIT, item + "/evidence", "address", "https://www.example.go.th/news", "note", "ข่าว"))
                .hasStatus(303);
        assertPage(get(UNIT, item))
                .contains("https://www.example.go.th/news", "ส่งให้หัวหน้าหน่วยงานย่อย", "ปีงบประมาณ พ.ศ. 2564");
        assertThat(post(UNIT, item + "/submit")).hasHeader("Location", item + "?told=submitted");
        assertPage(get(UNIT, item))
                .contains("รอหัวหน้าหน่วยงานย่อย", "ดึงกลับมาแก้ไข")
                .doesNotContain("แก้ไขที่อยู่ 1");
        assertThat(post(UNIT, item + "/evidence", "address", "https://www.example.go.th/x"))
                .hasHeader("Location", item + "?refused=ELSEWHERE");
        assertThat(post(UNIT, item + "/approve", "step", "UNIT_HEAD")).hasStatus(403);
        assertThat(post(OFFICER, item + "/approve", "step", "UNIT_HEAD")).hasStatus(404);
        assertThat(post(HEAD, item + "/approve", "step", "UNIT_HEAD")).hasStatus(303);
        assertPage(post(OFFICER, item + "/return", "step", "INTEGRITY_OFFICER", "reason", " "), 422)
                .contains("เหตุผล");
        assertThat(post(OFFICER, item + "/return", "step", "INTEGRITY_OFFICER", "reason", "ยังเป็นของปีก่อน"))
                .hasStatus(303);
        assertPage(get(UNIT, item)).contains("ส่งกลับเมื่อ", "ยังเป็นของปีก่อน");
        assertThat(post(UNIT, item + "/submit")).hasStatus(303);
        assertThat(post(HEAD, item + "/approve", "step", "UNIT_HEAD")).hasStatus(303);
        assertThat(post(OFFICER, WALL + "/approvals", "step", "INTEGRITY_OFFICER", "codes", "O7"))
                .hasHeader("Location", WALL + "/approvals?count=1&left=0");
        assertThat(post(APPROVER, item + "/approve", "step", "APPROVER")).hasStatus(303);
        assertPage(get(OFFICER, item)).contains("อนุมัติแล้ว", "ส่งครั้งที่ 2", "ส่งครั้งที่ 1");
        assertPage(post(OFFICER, WALL + "/itas/filed", "codes", "O7", "on", "32 มี.ค. 2565"), 422)
                .contains("อ่านวันที่ไม่ออก");
        assertThat(post(OFFICER, WALL + "/itas/filed", "codes", "O7", "on", "๓๑ มี.ค. ๒๕๖๕"))
                .hasStatus(303);
        assertPage(get(OFFICER, item)).contains("กรอกใน ITAS แล้ว", "31 มีนาคม 2565");
        assertPage(post(OFFICER, item + "/verdict", "verdict", "FAILED", "on", "1 ก.ค. 2565", "version", "0"), 422)
                .contains("ผลไม่ผ่านต้องระบุเหตุผลของผู้ตรวจ");
        assertThat(post(
                        OFFICER,
                        item + "/verdict",
                        "verdict",
                        "FAILED",
                        "on",
                        "1 ก.ค. 2565",
                        "version",
                        "0",
                        "comment",
                        "ข่าวเก่า"))
                .hasStatus(303);
        assertPage(get(OFFICER, item)).contains("ไม่ผ่าน (0)", "ข่าวเก่า", "อุทธรณ์ผลตรวจ");
        assertPage(post(OFFICER, item + "/verdict", "verdict", "PASSED", "on", "1 ก.ค. 2565", "version", "0"), 409)
                .contains("ข่าวเก่า");
        assertThat(post(OFFICER, item + "/unjudge")).hasStatus(303);
        assertPage(get(OFFICER, item)).contains("กรอกใน ITAS แล้ว");
    }

    /// OPDC's O30 of fiscal year 2564: the only item to improve. Upheld, indicator 9 goes from 96.00 to 100.00, OIT
    /// from 98.00
    /// to 100.00, the total from 91.85 to 92.65.
    @Test
    void anUpheldAppealRaisesTheTotalAsItsNextVersion() {
        assertPage(get(OFFICER, "/agencies/opdc/2564/score")).contains("91.85");
        assertPage(
                        post(
                                OFFICER,
                                JUDGED + "/O30/decision",
                                "outcome",
                                "UPHELD",
                                "reason",
                                "พบช่องทางจริง",
                                "on",
                                "1 ก.ค. 2564",
                                "version",
                                "1"),
                        422)
                .contains("วันที่วินิจฉัยอยู่ก่อนวันที่ยื่น 7 กรกฎาคม 2564");
        assertThat(post(
                        OFFICER,
                        JUDGED + "/O30/decision",
                        "outcome",
                        "UPHELD",
                        "reason",
                        "พบช่องทางจริง",
                        "on",
                        "21 ก.ค. 2564",
                        "version",
                        "1"))
                .hasStatus(303);
        assertPage(get(OFFICER, "/agencies/opdc/2564/score"))
                .contains("92.65", "OIT O30")
                .doesNotContain("91.85");
        assertPage(get(OFFICER, JUDGED + "/O30")).contains("ฟังขึ้น เปลี่ยนเป็นผ่าน", "ผ่าน (100)");
        assertThat(post(OFFICER, JUDGED + "/O30/unsettle")).hasStatus(303);
        assertPage(get(OFFICER, "/agencies/opdc/2564/score")).contains("91.85").doesNotContain("92.65");
    }

    @Test
    void whatTheAssessorRecommendsStandsInThePlanOfTheYearAfter() {
        String advice = "จัดหน้าเว็บให้แสดงปีงบประมาณ";
        assertThat(post(
                        OFFICER,
                        WALL + "/O8/verdict",
                        "verdict",
                        "PASSED",
                        "on",
                        "1 ก.ค. 2565",
                        "version",
                        "0",
                        "recommendation",
                        advice))
                .hasStatus(303);
        assertPage(get(OFFICER, "/agencies/opdc/2566/measures")).contains(advice, "O8", "OIT 2565");
    }

    @Test
    void nobodyApprovesWhatHeSubmittedHimself() {
        String item = WALL + "/O14";
        assertThat(post(HEAD, item + "/evidence", "address", "https://www.example.go.th/manual"))
                .hasStatus(303);
        assertThat(post(HEAD, item + "/submit")).hasStatus(303);
        assertPage(get(OFFICER, item)).contains("รอ ศปท.");
        assertThat(mvc.post()
                        .uri("/agencies/opdc/approval-chain")
                        .with(csrf())
                        .with(as(OFFICER))
                        .param("steps", "UNIT_OFFICER", "INTEGRITY_OFFICER")
                        .param("version", "0"))
                .hasStatus(303);
        String own = WALL + "/O21";
        assertThat(post(OFFICER, own + "/evidence", "address", "https://www.example.go.th/plan"))
                .hasStatus(303);
        assertThat(post(OFFICER, own + "/submit")).hasStatus(303);
        assertThat(post(OFFICER, own + "/approve", "step", "INTEGRITY_OFFICER"))
                .hasHeader("Location", own + "?refused=OWN");
        assertPage(get(OFFICER, WALL + "/approvals"))
                .contains("ที่คุณเป็นผู้ส่ง")
                .doesNotContain("approve-O21");
    }

    @Test
    void aChainOfOneIsRefusedAtItsField() {
        assertPage(
                        mvc.post()
                                .uri("/agencies/opdc/approval-chain")
                                .with(csrf())
                                .with(as(OFFICER))
                                .param("steps", "APPROVER")
                                .param("version", "0"),
                        422)
                .contains("ต้องมีอย่างน้อยสองขั้น");
    }

    @Test
    void pastedVerdictsShowWhatTheyWouldChangeBeforeTheyAreKept() {
        String text = "O1 0 หน้าเว็บว่าง\nO2 100\nO30 100\nO99 100";
        assertPage(post(OFFICER, JUDGED + "/verdicts", "text", text, "on", "1 ก.ค. 2564"))
                .contains("บันทึก 1 ข้อ", "หน้าเว็บว่าง", "บรรทัด 4 ไม่มีข้อนี้", "อีก 2 ข้อตรงกับที่บันทึกไว้แล้ว");
        assertThat(post(OFFICER, JUDGED + "/verdicts", "text", text, "on", "1 ก.ค. 2564", "keep", "true"))
                .hasHeader("Location", JUDGED + "/verdicts?count=1");
        assertPage(get(OFFICER, JUDGED + "/O1")).contains("ไม่ผ่าน (0)", "หน้าเว็บว่าง");
        assertPage(post(OFFICER, JUDGED + "/verdicts", "text", " ", "on", ""), 422)
                .contains("วางผลตรวจอย่างน้อยหนึ่งบรรทัด");
    }

    @Test
    void lastYearsEvidenceIsCarriedOverAsADraft() {
        assertThat(post(UNIT, WALL + "/carry-over")).hasHeader("Location", WALL + "?told=carried&count=6");
        assertPage(get(UNIT, WALL + "/O7")).contains("https://www.example.go.th/ita/2564/o7", "จากปีก่อน");
        assertPage(get(UNIT, WALL + "?show=missing")).contains("ทุกข้อระบุหลักฐานแล้ว");
    }

    private MockMvcRequestBuilder get(int post, String path) {
        return mvc.get().uri(path).with(as(post));
    }

    private MockMvcRequestBuilder post(int post, String path, String... params) {
        var request = mvc.post()
                .uri(path)
                .with(csrf())
                .with(as(post))
                .param("once", UUID.randomUUID().toString());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request;
    }

    private RequestPostProcessor as(int post) {
        return Tester.as(application, new PersonId(new UUID(0x5a4d_504c_0000_4000L, 0x8000_0000_0000_0000L + post)));
    }
}
