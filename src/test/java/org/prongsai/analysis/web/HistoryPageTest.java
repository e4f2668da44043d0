package org.prongsai.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// PDMO's years 2558 to 2564.
@PageTest
class HistoryPageTest {
    private static final String PAGE = "/agencies/pdmo/history";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsSevenYearsWithTheBreakBetweenTheSchemes() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("เกณฑ์ 2558–2561", "เกณฑ์ 2562–2564", "class=\"break\"")
                .contains(
                        "ระหว่างปี 2561 กับ 2562 เกณฑ์เปลี่ยน",
                        "จึงนำคะแนนรวมมา<span class=\"whole\">เปรียบเทียบ</span>กันไม่ได้")
                .containsSubsequence("97.45", "+22.71", "74.73", "−13.31", "88.04", "86.95", "+2.84", "80.56");
    }

    @Test
    void neverJoinsOrComparesYearsOfDifferentSchemes() {
        // 2558–2561 have three steps and 2562–2564 two; the fall from 86.95 to 88.04 is nobody's
        assertThat(mvc.get().uri(PAGE))
                .bodyText()
                .doesNotContain("+1.09")
                .satisfies(page -> assertThat(page.split("<line class=\"line line-0\" x1=\"[^0]", -1))
                        .hasSize(1 + 5));
    }

    @Test
    void handsTheYearsOutAsAFile() {
        assertThat(mvc.get().uri(PAGE + "?table=years&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("2558", "80.56", "2564", "97.45", "ตามที่ประกาศ", "คำนวณซ้ำ");
    }

    @Test
    void scoresAnOldYearUnderAnotherEditionAsASimulation() {
        assertThat(mvc.get().uri(PAGE + "?from=2561&edition=2562&stand-in=true"))
                .hasStatusOk()
                .bodyText()
                .contains("การจำลอง มิใช่ผลการประเมิน", "85.00", "ผลจริงของปีนั้น 86.95", "อาจไม่ได้วัดสิ่งเดียวกัน");
        assertThat(mvc.get().uri(PAGE + "?from=2561&edition=2562"))
                .bodyText()
                .contains("ไม่ประกาศ", "ซึ่งผลเดิมไม่มี", "OIT");
    }

    @Test
    void marksADraftEdition() {
        assertThat(mvc.get().uri(PAGE + "?from=2564&edition=2567"))
                .bodyText()
                .contains("ร่างเกณฑ์ ยังไม่ยืนยัน</span>");
    }

    @Test
    void keepsWhatIsWrongInItsField() {
        assertThat(mvc.get().uri(PAGE + "?from=2500&edition=1999"))
                .hasStatus(422)
                .bodyText()
                .contains("กรุณาเลือกปีที่<span class=\"whole\">หน่วยงาน</span>มีผล", "กรุณาเลือกเกณฑ์ที่มีในระบบ");
    }

    @Test
    void saysWhatToDoWithASingleYear() {
        assertThat(mvc.get().uri("/agencies/opdc/history"))
                .hasStatusOk()
                .bodyText()
                .contains("มีผลเพียงปีเดียว", "/agencies/opdc/2564/import");
    }

    @Test
    void isCompleteInEnglish() {
        assertThat(mvc.get().uri(PAGE).cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains(
                        "The scheme changed between 2561 and 2562",
                        "The totals cannot be compared",
                        "Scheme 2562–2564");
    }

    @Test
    void knowsNoOtherAgency() {
        assertThat(mvc.get().uri("/agencies/nobody/history")).hasStatus(404);
    }
}
