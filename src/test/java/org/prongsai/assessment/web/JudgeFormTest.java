package org.prongsai.assessment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.prongsai.assessment.Found;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

/// What is typed of an item's components.
class JudgeFormTest {
    private static final Words WORDS = Words.in(Language.TH);
    private static final ItemRule RULE = new ItemRule(
            "O30",
            Bilingual.same("item"),
            "9.5",
            Bilingual.same("group"),
            Collections.nCopies(3, Bilingual.same("component")),
            3,
            Bilingual.same("now"),
            null,
            BigFraction.of(1, 125));

    @Test
    void readsWhatABrowserSends() {
        JudgeForm form = JudgeForm.read(
                Map.of("found-1", "PRESENT", "found-3", "ABSENT", "comment", " ขาด \r\nช่องทาง ", "version", "7"),
                RULE);

        assertThat(form.found()).containsExactly(Found.PRESENT, Found.OPEN, Found.ABSENT);
        assertThat(form.comment()).isEqualTo("ขาด \nช่องทาง");
        assertThat(form.version()).isEqualTo(7);
        assertThat(form.act()).isEqualTo(JudgeForm.Act.SUBMIT);
    }

    @Test
    void takesWhatItDoesNotKnowForNothing() {
        JudgeForm form =
                JudgeForm.read(Map.of("found-1", "MAYBE", "found-9", "ABSENT", "version", "9".repeat(40)), RULE);

        assertThat(form.found()).containsOnly(Found.OPEN);
        assertThat(form.version()).isZero();
    }

    @Test
    void wantsAllComponentsSaid() {
        FieldErrors errors = JudgeForm.read(Map.of("found-1", "PRESENT", "found-3", "ABSENT"), RULE)
                .check(RULE, WORDS);

        assertThat(errors.texts()).containsOnlyKeys("found-2");
    }

    @Test
    void wantsAReasonForAFail() {
        Map<String, String> failed = Map.of("found-1", "PRESENT", "found-2", "ABSENT", "found-3", "PRESENT");

        assertThat(JudgeForm.read(failed, RULE).check(RULE, WORDS).texts()).containsOnlyKeys("comment");
        assertThat(JudgeForm.read(Map.of("found-1", "PRESENT", "found-2", "PRESENT", "found-3", "PRESENT"), RULE)
                        .check(RULE, WORDS)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void keepsDraftsThatAreNotTooLong() {
        assertThat(JudgeForm.read(Map.of("act", "draft"), RULE)
                        .check(RULE, WORDS)
                        .isEmpty())
                .isTrue();
        assertThat(JudgeForm.read(Map.of("act", "draft", "comment", "ก".repeat(Judgement.LONGEST + 1)), RULE)
                        .check(RULE, WORDS)
                        .texts())
                .containsOnlyKeys("comment");
    }

    @Test
    void putsAStockCommentAfterWhatIsTyped() {
        JudgeForm form = JudgeForm.read(Map.of("comment", "หนึ่ง", "stock", "สอง"), RULE);

        assertThat(form.comment()).isEqualTo("หนึ่ง\nสอง");
        assertThat(form.act()).isEqualTo(JudgeForm.Act.INSERT);
        assertThat(form.check(RULE, WORDS).isEmpty()).isTrue();
    }

    @Test
    void showsOneVerdictOfFour() {
        JudgeForm form = JudgeForm.of(List.of(Found.PRESENT, Found.ABSENT, Found.PRESENT), "", "", 1);
        JudgePanel panel = JudgePanel.of(RULE, List.of(), form, FieldErrors.NONE, "/there", WORDS);

        assertThat(panel.verdicts()).filteredOn(JudgePanel.Follows::shown).hasSize(1);
        assertThat(panel.verdicts())
                .filteredOn(JudgePanel.Follows::shown)
                .extracting(JudgePanel.Follows::name)
                .containsExactly("FAILED");
        assertThat(panel.components().get(1).value()).isEqualTo("ABSENT");
        assertThat(panel.componentsOnly("ตอบ").fields()).hasSize(3);
    }
}
