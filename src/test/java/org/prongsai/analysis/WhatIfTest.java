package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.prongsai.framework.Choice;
import org.prongsai.framework.Content;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Rounding;
import org.prongsai.framework.Scale;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Tally;
import org.prongsai.scoring.Verdict;
import org.prongsai.thai.Bilingual;

class WhatIfTest {
    private final ScoredTree opdc = Trees.opdc();

    @Test
    void answersWithTotalAndGradeAtOnce() {
        var whatIf = WhatIf.of(opdc, Map.of("O30", judged(Verdict.PASSED), "8.1", score("95")));
        assertThat(whatIf.gain()).contains(BigFraction.parse("223/200"));
        assertThat(whatIf.result().grade().orElseThrow().code()).isEqualTo("A");
        assertThat(whatIf.base()).isSameAs(opdc);
    }

    @Test
    void gainsWhatTheMarginalValueSays() {
        var lines = Lines.of(opdc.edition());
        for (var value : MarginalValue.all(opdc, lines)) {
            Change change = value.scored().node().content() instanceof Content.Disclosure
                    ? judged(Verdict.PASSED)
                    : score("100");
            assertThat(WhatIf.of(opdc, Map.of(value.code(), change)).gain())
                    .as(value.code())
                    .isEqualTo(value.toFull());
        }
    }

    @Test
    void listsWhatDiffersFromTheTotalDown() {
        var whatIf = WhatIf.of(opdc, Map.of("O30", judged(Verdict.PASSED)));
        assertThat(whatIf.differences())
                .extracting(WhatIf.Difference::code)
                .containsExactly("TOTAL", "OIT", "9", "9.5", "O30");
        assertThat(whatIf.differences().getFirst().points()).contains(BigFraction.of(4, 5));
    }

    @Test
    void leavesEverythingAsItIsWithoutChanges() {
        var whatIf = WhatIf.of(opdc, Map.of());
        assertThat(whatIf.result()).isEqualTo(opdc);
        assertThat(whatIf.differences()).isEmpty();
    }

    @Test
    void replacesAllThatStandsBeneathAChangedItem() {
        ScoredTree tallied = tallied(40);
        assertThat(Rounding.shown(tallied.find("I1").orElseThrow().score().orElseThrow()))
                .isEqualTo("75.00");
        var whatIf = WhatIf.of(tallied, Map.of("I1", score("90"), "I1.1", score("10")));
        assertThat(whatIf.result().find("I1").orElseThrow().score()).contains(BigFraction.of(90));
        assertThat(whatIf.result().find("I1.1")).isEmpty();
        assertThat(whatIf.ignored()).containsExactly("I1.1");
    }

    @Test
    void changesOneSubItemOfATalliedItem() {
        var whatIf = WhatIf.of(tallied(40), Map.of("I1.2", score("100")));
        assertThat(whatIf.result().find("I1").orElseThrow().score()).contains(BigFraction.of(100));
    }

    @Test
    void keepsAnInstrumentThatHadEnoughAnswersScored() {
        var whatIf = WhatIf.of(tallied(40), Map.of("I1", score("90"), "I2", score("80")));
        assertThat(whatIf.result().total()).contains(BigFraction.of(85));
    }

    @Test
    void doesNotGetAroundTooFewAnswersByChangingAnItem() {
        ScoredTree tooFew = tallied(20);
        assertThat(WhatIf.of(tooFew, Map.of("I1", score("90"))).result().total())
                .isEmpty();
        assertThat(WhatIf.of(tooFew, Map.of("IIT", score("90"))).result().total())
                .contains(BigFraction.of(90));
    }

    @Test
    void ignoresWhatCannotCount() {
        var published = Fold.score(
                opdc.edition(),
                Inputs.NONE.withPublished(
                        Map.of("IIT", new BigDecimal("80"), "EIT", new BigDecimal("80"), "OIT", new BigDecimal("80"))));
        var whatIf = WhatIf.of(
                published,
                Map.of(
                        "IIT",
                        score("90"),
                        "E1",
                        score("90"),
                        "TOTAL",
                        score("90"),
                        "X9",
                        score("90"),
                        "OIT",
                        judged(Verdict.PASSED)));
        assertThat(whatIf.ignored()).containsExactlyInAnyOrder("E1", "TOTAL", "X9", "OIT");
        assertThat(whatIf.result().total()).contains(BigFraction.of(83));
    }

    @Test
    void judgesAnItemThatWasSetAsideForTheAgencysKind() {
        Node root = Trees.branch(
                "TOTAL",
                Level.TOTAL,
                "1",
                List.of(Trees.branch(
                        "OIT", Level.INSTRUMENT, "1", List.of(Trees.disclosure("O1"), Trees.disclosure("O2")))));
        var inputs = new Inputs(Map.of(), Map.of("O1", Verdict.PASSED), Map.of(), Map.of(), Map.of(), "exempt");
        var exempt = Fold.score(Trees.edition("2564", root, Trees.LETTERS), inputs);
        assertThat(exempt.find("O2").orElseThrow().score()).isEmpty();
        var whatIf = WhatIf.of(exempt, Map.of("O2", judged(Verdict.FAILED)));
        assertThat(whatIf.result().total()).contains(BigFraction.ZERO);
    }

    @Test
    void givesAWithheldItemAScore() {
        var verdicts = new HashMap<>(Trees.opdcInputs().verdicts());
        verdicts.put("O30", Verdict.PENDING);
        var pending = Fold.score(opdc.edition(), Trees.opdcInputs().withVerdicts(verdicts));
        assertThat(pending.total()).isEmpty();
        var whatIf = WhatIf.of(pending, Map.of("O30", judged(Verdict.FAILED)));
        assertThat(whatIf.result().total()).isEqualTo(opdc.total());
        assertThat(whatIf.gain()).isEmpty();
        assertThat(whatIf.differences()).extracting(WhatIf.Difference::code).contains("TOTAL", "O30");
    }

    @Test
    void refusesWhatIsNoScore() {
        assertThatIllegalArgumentException().isThrownBy(() -> score("100.01"));
        assertThatIllegalArgumentException().isThrownBy(() -> score("-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> score("1.0000001"));
    }

    private static Change score(String points) {
        return new Change.Score(new BigDecimal(points));
    }

    private static Change judged(Verdict verdict) {
        return new Change.Judged(verdict);
    }

    /// IIT alone, with I1 in two parts (50 and 100) and I2 (50).
    private static ScoredTree tallied(int respondents) {
        var scale = new Scale(
                "YN",
                List.of(
                        new Choice("Y", Bilingual.same("yes"), BigFraction.of(100)),
                        new Choice("N", Bilingual.same("no"), BigFraction.ZERO)));
        Node parts = Trees.branch(
                "I1",
                Level.ITEM,
                "1",
                List.of(question("I1.1", Level.SUB_ITEM, scale), question("I1.2", Level.SUB_ITEM, scale)));
        Node root = Trees.branch(
                "TOTAL",
                Level.TOTAL,
                "1",
                List.of(Trees.branch("IIT", Level.INSTRUMENT, "1", List.of(parts, question("I2", Level.ITEM, scale)))));
        int half = respondents / 2;
        return Fold.score(
                Trees.edition("2564", root, Trees.LETTERS),
                Inputs.NONE.withTallies(Map.of(
                        "I1.1", new Tally(Map.of("Y", respondents)),
                        "I1.2", new Tally(Map.of("Y", half, "N", half)),
                        "I2", new Tally(Map.of("Y", half, "N", half)))));
    }

    private static Node question(String code, Level level, Scale scale) {
        return new Node(
                code,
                null,
                level,
                Bilingual.same(code),
                BigFraction.ONE,
                new Content.Question(scale, Polarity.POSITIVE, Bilingual.same("?"), Set.of()),
                null);
    }
}
