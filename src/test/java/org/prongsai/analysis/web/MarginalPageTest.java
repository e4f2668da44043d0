package org.prongsai.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What every item is worth in OPDC's total of fiscal year 2564.
@PageTest
class MarginalPageTest {
    private static final String PAGE = "/agencies/opdc/2564/marginal";

    @Autowired
    private MockMvcTester mvc;

    @Test
    void groupsItemsOfTheSameWeightTheHeaviestFirst() {
        assertThat(mvc.get().uri(PAGE + "?table=worth-by-group&as=csv"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "O42–O43", "5.00", "6.1–8.5", "2.00", "O34–O41", "1.25", "1.1–5.6", "1.00", "O25–O28", "1.00",
                        "O29–O33", "0.80", "O18–O24", "0.57", "O10–O17", "0.50", "O1–O9", "0.44");
    }

    @Test
    void saysWhatOnePointOfEachItemMoves() {
        assertThat(mvc.get().uri(PAGE))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(">O42<", "0.0500", ">6.1<", "0.0200", ">1.1<", "0.0100", ">O1<", "0.0044");
    }

    @Test
    void sortsByWhatIsGainedAtTheTargetOrAt100() {
        assertThat(mvc.get().uri(PAGE + "?sort=full"))
                .bodyText()
                .contains("aria-sort=\"descending\"")
                .containsSubsequence("id=\"items\"", ">O30<", "+0.80", ">8.1<", "+0.41", ">8.2<", "+0.40");
    }

    @Test
    void isCompleteInEnglish() {
        assertThat(mvc.get().uri(PAGE).cookie(new Cookie("reader", "en-arabic")))
                .bodyText()
                .contains("What each item is worth in the total", "If it were 95", "If it were 100");
    }
}
