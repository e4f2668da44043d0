package org.prongsai.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The draft analysis of OPDC's fiscal year 2564.
@PageTest
class TextPageTest {
    private static final String PAGE = "/agencies/opdc/2564/text";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void forgetsNothingNotEvenWhatThePublishedPlanForgot() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 10", "ข้อ 2.5", "91.11", "ข้อ 4.5", "78.17")
                .contains("ข้อ 4.6", "83.88", "O30");
    }

    @Test
    void canBeCopiedInTheReadersDigits() {
        assertThat(mvc.get().uri(PAGE).cookie(new Cookie("reader", "th-thai")))
                .bodyText()
                .containsSubsequence("<textarea", "คะแนนรวม ๙๑.๘๕", "O30", "</textarea>");
    }

    @Test
    void isWrittenInEnglishForEnglishReaders() {
        assertThat(mvc.get().uri(PAGE).cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains("the total is 91.85, grade A", "Indicator 1");
    }
}
