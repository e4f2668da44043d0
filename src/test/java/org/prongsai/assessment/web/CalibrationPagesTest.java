package org.prongsai.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.assessment.Calibration;
import org.prongsai.assessment.CalibrationItem;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.prongsai.thai.FiscalYear;
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
class CalibrationPagesTest {
    private static final FiscalYear YEAR = new FiscalYear(2565);
    private static final String SET = "/assessment/2565/calibration-set";
    private static final String ANSWERS = "/assessment/2565/calibration";
    private static final int COMMISSION = 9;
    private static final int COMMISSION_APPROVER = 10;
    private static final int FIRST = 13;
    private static final int FOURTH = 16;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Calibration calibration;

    @Test
    void theSampleSetIsPassedByThreeOfFour() {
        List<CalibrationItem> set = calibration.set(YEAR);

        assertThat(set).extracting(CalibrationItem::code).containsExactly("O30", "O2", "O12", "O8", "O1");
        assertThat(set).allSatisfy(item -> assertThat(item.pictureHash()).isNotNull());
        for (int post = FIRST; post < FOURTH; post++) {
            assertThat(calibration.hasPassed(person(post), YEAR))
                    .as("post " + post)
                    .isTrue();
        }
        assertThat(calibration.hasPassed(person(FOURTH), YEAR)).isFalse();
        assertThat(calibration.hasPassed(person(FOURTH), new FiscalYear(2566))).isTrue();
    }

    @Test
    @Transactional
    void anAssessorAnswersAndLearnsWhatIsRight() {
        List<CalibrationItem> set = calibration.set(YEAR);
        assertPage(get(FOURTH, ANSWERS)).contains("ตอบแล้ว 2 จาก 5 ข้อ", "ยังไม่ผ่านเกณฑ์", "ตอบต่อ");
        String twelfth = ANSWERS + "/" + set.get(2).id();
        assertPage(get(FOURTH, twelfth))
                .contains("judge-form", "name=\"found-5\"", "ส่งคำตอบ", "เป็นรายงานของปี พ.ศ. 2564")
                .doesNotContain("เกณฑ์ของปี 2565 ต้องเป็นรายงาน");
        assertPage(post(FOURTH, twelfth, "found-1", "PRESENT"), 422).contains("เลือกว่าพบองค์ประกอบนี้หรือไม่");
        answer(FOURTH, twelfth, 5);
        assertPage(get(FOURTH, twelfth))
                .contains("ถูก 4 จาก 5 องค์ประกอบ", "เกณฑ์ของปี 2565 ต้องเป็นรายงาน", "ข้อถัดไป")
                .doesNotContain("judge-form");
        answer(FOURTH, ANSWERS + "/" + set.get(3).id(), 2);
        answer(FOURTH, ANSWERS + "/" + set.get(4).id(), 2);
        assertThat(calibration.hasPassed(person(FOURTH), YEAR)).isFalse();
        assertPage(get(FOURTH, ANSWERS)).contains("ลองใหม่อีกครั้ง", "ครั้งที่ 1");
        for (CalibrationItem item : set) {
            String[] right = new String[item.found().size() * 2];
            for (int i = 0; i < item.found().size(); i++) {
                right[2 * i] = "found-" + (i + 1);
                right[2 * i + 1] = item.found().get(i).name();
            }
            assertThat(post(FOURTH, ANSWERS + "/" + item.id() + "?attempt=2", right))
                    .hasStatus(303);
        }
        assertThat(calibration.hasPassed(person(FOURTH), YEAR)).isTrue();
        assertPage(get(FOURTH, ANSWERS)).contains("ผ่านเกณฑ์แล้ว", "ถูก 14 จาก 14 องค์ประกอบ (ร้อยละ 100)");
    }

    @Test
    @Transactional
    void whatWasAnsweredStays() {
        CalibrationItem item = calibration.set(YEAR).get(1);
        String there = ANSWERS + "/" + item.id() + "?attempt=1";

        assertThat(post(FIRST, there, "found-1", "ABSENT", "found-2", "ABSENT")).hasStatus(303);

        assertPage(get(FIRST, there)).contains("ถูก 2 จาก 2 องค์ประกอบ");
    }

    @Test
    @Transactional
    void theCommissionOrdersTakesOutAndPutsBack() {
        List<CalibrationItem> set = calibration.set(YEAR);
        UUID second = set.get(1).id();
        assertPage(get(COMMISSION, SET)).contains("1. O30", "2. O2", "ผู้ตรวจประเมิน คนที่ 1", "ร้อยละ 100");
        assertPage(get(COMMISSION_APPROVER, SET)).contains("1. O30").doesNotContain("นำข้อ 1 ออกจากชุด");
        assertThat(post(COMMISSION_APPROVER, SET + "/" + second + "/remove")).hasStatus(403);
        assertThat(post(COMMISSION, SET + "/" + second + "/move", "up", "true")).hasStatus(303);
        assertThat(calibration.set(YEAR)).extracting(CalibrationItem::code).startsWith("O2", "O30");
        assertThat(post(COMMISSION, SET + "/" + second + "/move", "up", "true")).hasStatus(303);
        assertThat(post(COMMISSION, SET + "/" + second + "/remove")).hasStatus(303);
        assertPage(get(COMMISSION, SET + "?told=removed&id=" + second)).contains("นำข้อออกจากชุดแล้ว", "นำออกแล้ว");
        assertThat(calibration.set(YEAR)).hasSize(4);
        assertThat(post(COMMISSION, SET + "/" + second + "/restore")).hasStatus(303);
        assertThat(calibration.set(YEAR)).hasSize(5);
    }

    @Test
    @Transactional
    void theCommissionChangesAKeyUponTheVersionThatItRead() {
        CalibrationItem item = calibration.set(YEAR).get(1);
        String there = SET + "/" + item.id();
        String version = Integer.toString(item.version());
        assertPage(get(COMMISSION, there)).contains("เหตุผลของเฉลย", item.reason());
        assertPage(post(COMMISSION, there, "found-1", "PRESENT", "found-2", "ABSENT", "version", version), 422)
                .contains("ต้องบอกเหตุผล");
        assertThat(post(
                        COMMISSION,
                        there,
                        "found-1",
                        "PRESENT",
                        "found-2",
                        "ABSENT",
                        "version",
                        version,
                        "comment",
                        "ใหม่"))
                .hasStatus(303);
        assertPage(
                        post(
                                COMMISSION,
                                there,
                                "found-1",
                                "PRESENT",
                                "found-2",
                                "PRESENT",
                                "version",
                                version,
                                "comment",
                                "เก่า"),
                        409)
                .contains("“ใหม่”", "เก่า");
    }

    @Test
    void theCommissionFindsFrozenPagesOfAnAgency() {
        assertPage(get(COMMISSION, SET + "/new")).contains("รหัสหน่วยงาน");
        assertPage(get(COMMISSION, SET + "/new?agency=nobody&from=2564&item=O1"))
                .contains("ไม่พบภาพนิ่งของข้อนี้");
        String found = SET + "/new?agency=opdc&from=2564&item=O1";
        assertPage(get(COMMISSION, found)).contains("เลือกหน้าที่จะใช้", "snapshot=");
        assertThat(get(FIRST, found)).hasStatus(403);
    }

    @Test
    void onlyAssessorsAnswer() {
        assertThat(get(COMMISSION, ANSWERS)).hasStatus(403);
        assertThat(get(FIRST, SET)).hasStatus(403);
        assertThat(get(FIRST, "/assessment/2564/calibration")).hasStatus(404);
    }

    private void answer(int post, String there, int components) {
        String[] fields = new String[components * 2];
        for (int i = 0; i < components; i++) {
            fields[2 * i] = "found-" + (i + 1);
            fields[2 * i + 1] = "PRESENT";
        }
        assertThat(post(post, there, fields)).hasStatus(303);
    }

    private MockMvcRequestBuilder get(int post, String path) {
        return mvc.get().uri(path).with(as(post));
    }

    private MockMvcRequestBuilder post(int post, String path, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).with(as(post));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request;
    }

    private RequestPostProcessor as(int post) {
        return Tester.as(application, person(post));
    }

    private static PersonId person(int post) {
        return new PersonId(new UUID(0x5a4d_504c_0000_4000L, 0x8000_0000_0000_0000L + post));
    }
}
