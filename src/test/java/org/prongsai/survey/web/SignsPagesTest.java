package org.prongsai.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The samples: a link that was handed around in a meeting, a closed survey without signs.
@SpringBootTest
@AutoConfigureMockMvc
class SignsPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Clock clock;

    private String list = "";

    @BeforeEach
    void thisYear() {
        list = "/surveys/" + FiscalYear.containing(LocalDate.now(clock)).buddhistYear() + "/signs";
    }

    @Test
    void listsTheSurveysOfAllAgenciesThoseThatWaitFirst() {
        assertPage(mvc.get().uri(list))
                .contains("สัญญาณการชี้นำคำตอบ", "1 สัญญาณ", "คำตอบมาพร้อมกันมากผิดปกติในวันเดียว", "ไม่พบสัญญาณ");
        assertThat(mvc.get().uri(list + "?table=signs&as=csv")).hasStatusOk();
        assertPage(mvc.get().uri("/surveys/2560/signs")).contains("ปีนี้ยังไม่มีแบบวัดที่ตรวจดู");
        assertThat(mvc.get().uri("/surveys/2560/signs/" + sample("answered"))).hasStatus(404);
        assertThat(mvc.get().uri("/surveys/1999/signs")).hasStatus(404);
    }

    @Test
    void saysNumbersRuleAndWhatMayExplainThem() {
        assertPage(mvc.get().uri(list + "/" + sample("answered")))
                .contains(
                        "26 คำตอบ จากทั้งหมด 28 คำตอบ",
                        "วันปกติมี 0 คำตอบ",
                        "นับเป็นสัญญาณเมื่อเกิน 9 คำตอบ",
                        "การประชุม");
        assertPage(mvc.get().uri(list + "/" + sample("closed"))).contains("ไม่พบสัญญาณ", "ปิดแล้ว");
    }

    @Test
    void keepsAVerdictWithItsReasonOnce() {
        String page = list + "/" + sample("closed");
        assertThat(mvc.post()
                        .uri(page)
                        .with(csrf())
                        .param("verdict", "EXPLAINED")
                        .param("version", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("ต้องบอกเหตุผล");
        String note = "ประชุมประจำเดือน " + UUID.randomUUID();
        assertThat(mvc.post()
                        .uri(page)
                        .with(csrf())
                        .param("verdict", "EXPLAINED")
                        .param("note", note)
                        .param("version", "1"))
                .hasStatus(303);
        assertPage(mvc.get().uri(page)).contains(note, "อธิบายได้");
        assertThat(mvc.post()
                        .uri(page)
                        .with(csrf())
                        .param("verdict", "LOOK_INTO")
                        .param("note", "อื่น")
                        .param("version", "1"))
                .hasStatus(409)
                .bodyText()
                .contains("มีผู้อื่นบันทึกผลพิจารณาไปก่อน", "อื่น");
    }

    private static UUID sample(String name) {
        return UUID.nameUUIDFromBytes(("sample survey opdc " + name).getBytes(StandardCharsets.UTF_8));
    }
}
