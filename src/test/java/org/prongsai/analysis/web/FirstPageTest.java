package org.prongsai.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What OPDC should develop first in fiscal year 2564.
@PageTest
class FirstPageTest {
    private static final String FIRST = "/agencies/opdc/2564/first";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void givesTheScoreBoardACardWithTheFiveThatTheTotalGainsMostFrom() {
        assertThat(mvc.get().uri(FIRST).header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html")
                .contains(
                        "เรียงตามผลต่อคะแนนรวม · หากได้ 95 ครบ 12 ข้อ รวมเป็น 95.09",
                        "ไม่ผ่าน → ผ่าน",
                        "71.71 หากได้ 95")
                .containsSubsequence(
                        "O30", "+0.80", ">8.1<", "+0.31", ">8.2<", "+0.30", ">2.1<", "+0.23", ">7.1<", "+0.23")
                .doesNotContain(">8.4<");
    }

    @Test
    void isAPageOfItsOwnWithoutScript() {
        assertThat(mvc.get().uri(FIRST)).hasStatusOk().bodyText().contains("<html lang=\"th\">", "+0.80");
    }

    @Test
    void isCompleteInEnglish() {
        assertThat(mvc.get().uri(FIRST).cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains("By effect on the total · if 12 items were 95, it would be 95.09", "Failed → Passed");
    }

    @Test
    void saysSoWhereTheTargetIsReached() {
        assertThat(mvc.get().uri("/agencies/pdmo/2564/first"))
                .hasStatusOk()
                .bodyText()
                .contains("คะแนนรวมถึง<span class=\"whole\">เป้าหมาย</span> 95 แล้ว", "ทุกข้อที่มีคะแนนถึง");
    }
}
