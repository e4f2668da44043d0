package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.web.Language;
import org.prongsai.web.Words;

class AnalysisTextTest {
    private final ScoredTree opdc = Trees.opdc();
    private final Lines lines = Lines.of(opdc.edition());

    @ParameterizedTest
    @EnumSource
    void namesEachOfOpdcsItemsOnceWithItsScore(Language language) {
        var words = Words.in(language);
        String text = whole(AnalysisText.of(opdc, lines, words));
        for (ScoredNode item : Subjects.of(opdc, Lines.Subject.ITEMS)) {
            assertThat(occurrences(text, Phrases.name(item, words)))
                    .as(item.code())
                    .isEqualTo(1);
            if (!item.code().startsWith("O")) {
                assertThat(occurrences(text, Phrases.item(item, words)))
                        .as(item.code())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void doesNotForgetTheThreeItemsThatTheSourceDocumentForgot() {
        String text = whole(AnalysisText.of(opdc, lines, Words.in(Language.TH)));
        assertThat(text)
                .contains("2.5 จัดซื้อจัดจ้างโปร่งใส ไม่เอื้อผลประโยชน์ ผลคะแนน 91.11")
                .contains("4.5 รับทราบแนวปฏิบัติการใช้ทรัพย์สินของราชการ ผลคะแนน 78.17")
                .contains("4.6 กำกับดูแล ตรวจสอบ การใช้ทรัพย์สินของราชการ ผลคะแนน 83.88");
    }

    @Test
    void putsTheGreatestNeedFirst() {
        AnalysisText.Part power = part(AnalysisText.of(opdc, lines, Words.in(Language.TH)), "3");
        assertThat(power.heading()).isEqualTo("ตัวชี้วัดที่ 3 การใช้อำนาจ");
        assertThat(power.sentences())
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("จุดอ่อนที่ต้องปรับปรุงเร่งด่วน")
                        .containsSubsequence("72.51", "74.12", "77.32", "80.82"));
    }

    @Test
    void tellsPassedDisclosuresFromFailedOnes() {
        AnalysisText.Part disclosure = part(AnalysisText.of(opdc, lines, Words.in(Language.TH)), "9");
        assertThat(disclosure.sentences())
                .anySatisfy(sentence -> assertThat(sentence).contains("จำนวน 32 ข้อ", "100.00", "O1 ", "O33 "))
                .anySatisfy(sentence -> assertThat(sentence).contains("จำนวน 1 ข้อ ได้ 0.00 คะแนน", "O30 "));
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatHasNoScoreWithItsReason(Language language) {
        var verdicts = new HashMap<>(Trees.opdcInputs().verdicts());
        verdicts.put("O1", Verdict.PENDING);
        verdicts.put("O2", Verdict.NOT_APPLICABLE);
        verdicts.remove("O3");
        var published = new HashMap<>(Trees.opdcInputs().published());
        published.remove("I2");
        ScoredTree tree = Fold.score(
                opdc.edition(), Trees.opdcInputs().withVerdicts(verdicts).withPublished(published));
        var words = Words.in(language);
        String text = whole(AnalysisText.of(tree, lines, words));
        for (ScoredNode item : Subjects.of(tree, Lines.Subject.ITEMS)) {
            assertThat(occurrences(text, Phrases.name(item, words)))
                    .as(item.code())
                    .isEqualTo(1);
        }
        assertThat(text)
                .contains(words.lookup("analysis.reason.notJudged"))
                .contains(words.lookup("analysis.reason.missing"));
    }

    @Test
    void writesAboutInstrumentsWhereNothingElseIsKnown() {
        ScoredTree tree = Fold.score(
                opdc.edition(),
                Inputs.NONE.withPublished(Map.of(
                        "IIT", new BigDecimal("86.85"),
                        "EIT", new BigDecimal("79.21"),
                        "OIT", new BigDecimal("62.29"))));
        var text = AnalysisText.of(tree, lines, Words.in(Language.TH));
        assertThat(text.parts()).hasSize(3);
        assertThat(text.parts().getLast().sentences())
                .containsExactly("ทราบเฉพาะคะแนนภาพรวม 62.29 คะแนน ซึ่งต่ำกว่าร้อยละ 85 และต้องปรับปรุงเร่งด่วน");
    }

    @Test
    void startsWithTheYearAsAWhole() {
        List<String> summary =
                AnalysisText.of(opdc, lines, Words.in(Language.TH)).summary();
        assertThat(summary.getFirst()).contains("พ.ศ. 2564", "91.85", "ระดับ A");
        assertThat(summary)
                .anySatisfy(sentence -> assertThat(sentence)
                        .contains("88 ประเด็น", "จำนวน 52 ประเด็น", "จำนวน 19 ประเด็น", "จำนวน 17 ประเด็น"))
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("ข้อที่ควรพัฒนาก่อน (เรียงตามผลต่อคะแนนรวม)")
                        .contains("O30 หากผ่านการตรวจ คะแนนรวมจะเพิ่มขึ้น 0.80 คะแนน")
                        .contains("8.1 หากได้ 95 คะแนนรวมจะเพิ่มขึ้น 0.32 คะแนน"));
    }

    @Test
    void turnsIntoThaiDigitsWithoutTouchingItemCodes() {
        String text = ThaiDigits.inText(whole(AnalysisText.of(opdc, lines, Words.in(Language.TH))));
        assertThat(text)
                .contains("๑.๑ ปฏิบัติงานตามขั้นตอนและระยะเวลา ผลคะแนน ๘๔.๖๗")
                .contains("O30 ");
    }

    private static AnalysisText.Part part(AnalysisText text, String code) {
        return text.parts().stream()
                .filter(part -> part.scored().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String whole(AnalysisText text) {
        return String.join(
                "\n",
                text.parts().stream().flatMap(part -> part.sentences().stream()).toList());
    }

    private static long occurrences(String text, String part) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }
}
