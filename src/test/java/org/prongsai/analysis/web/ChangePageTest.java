package org.prongsai.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// The made-up municipality's years 2564 and 2565.
@PageTest
class ChangePageTest {
    private static final String PAGE = "/agencies/example/2565/change";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void showsEachItemOfBothSurveysWithItsMargin() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("ยังแยกไม่ออก", "พ.ศ. 2564", ">1.1<", ">8.5<", "±");
    }

    /// I1.1 of 60 and 64 of 88 people: variances of 430.2 and 375.6 give margins of 2.977 and 2.494, and the
    /// difference one of 3.884 (reckoned by hand).
    @Test
    void handsEachSurveyOutAsAFile() {
        assertThat(mvc.get().uri(PAGE + "?table=change-iit&as=csv"))
                .hasStatusOk()
                .bodyText()
                .contains("84.53,86.55,2.01,\"±3.88\"");
    }

    @Test
    void saysWhereThereIsNothingToCompareWith() {
        assertThat(mvc.get().uri("/agencies/opdc/2564/change"))
                .hasStatusOk()
                .bodyText()
                .contains("ยังไม่มีปีก่อนหน้าให้เทียบ");
    }

    @Test
    void isCompleteInEnglish() {
        assertThat(mvc.get().uri(PAGE).cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains("cannot be told apart", "Margin of error");
    }
}
