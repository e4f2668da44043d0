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
import org.prongsai.analysis.GoalSeek.Answer;
import org.prongsai.analysis.GoalSeek.Terms;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.scoring.Verdict;

class GoalSeekTest {
    private static final BigDecimal TARGET = new BigDecimal("95");
    private static final Goal NINETY_FIVE = new Goal.Total(TARGET);

    private final ScoredTree opdc = Trees.opdc();

    @Test
    void raisesO30AndElevenItemsOfOpdcToReach95Point09() {
        var path = path(GoalSeek.seek(opdc, NINETY_FIVE, Terms.to(TARGET)));
        assertThat(codes(path))
                .containsExactly("O30", "8.1", "8.2", "2.1", "7.1", "8.4", "3.3", "3.1", "7.4", "3.2", "6.1", "2.6");
        assertThat(Rounding.shown(path.reached().total().orElseThrow())).isEqualTo("95.09");
        assertThat(path.reached().grade().orElseThrow().code()).isEqualTo("AA");
        assertThat(path.proved()).isTrue();
        assertThat(path.effort()).isEqualTo(12);
    }

    @Test
    void findsTheSameItemsFromTheExactScoresOfTheTallies() {
        var tallied = Trees.talliedOpdc();
        assertThat(Rounding.shown(tallied.find("8").orElseThrow().score().orElseThrow()))
                .isEqualTo("85.27");
        var path = path(GoalSeek.seek(tallied, NINETY_FIVE, Terms.to(TARGET)));
        assertThat(codes(path))
                .containsExactlyInAnyOrder(
                        "O30", "8.1", "8.2", "2.1", "7.1", "8.4", "3.3", "3.1", "7.4", "3.2", "6.1", "2.6");
        assertThat(Rounding.shown(path.reached().total().orElseThrow())).isEqualTo("95.09");
    }

    @Test
    void raisesTheSubIndicatorWhereItsItemsAreNotKnown() {
        var published = new HashMap<>(Trees.opdcInputs().published());
        published.put("9.5", new BigDecimal("80"));
        for (String full : List.of("9.1", "9.2", "9.3", "9.4", "10.1", "10.2")) {
            published.put(full, new BigDecimal("100"));
        }
        var known = Fold.score(opdc.edition(), Inputs.NONE.withPublished(published));
        var path = path(GoalSeek.seek(known, NINETY_FIVE, Terms.to(TARGET)));
        assertThat(path.steps().getFirst().from().code()).isEqualTo("9.5");
        assertThat(path.steps().getFirst().gain()).isEqualTo(BigFraction.of(4, 5));
        assertThat(Rounding.shown(path.reached().total().orElseThrow())).isEqualTo("95.09");
    }

    @Test
    void saysWhatEachStepBringsAndWhereItLeads() {
        var path = path(GoalSeek.seek(opdc, NINETY_FIVE, Terms.to(TARGET)));
        assertThat(path.steps())
                .extracting(step -> Rounding.halfUp(step.gain(), 3).toPlainString())
                .containsExactly(
                        "0.800", "0.315", "0.296", "0.233", "0.227", "0.226", "0.225", "0.209", "0.177", "0.177",
                        "0.177", "0.176");
        BigFraction total = opdc.total().orElseThrow();
        for (var step : path.steps()) {
            total = total.add(step.gain());
            assertThat(step.after().total()).contains(total);
        }
        assertThat(path.steps().get(10).after().grade().orElseThrow().code()).isEqualTo("A");
        assertThat(path.steps().getFirst().change()).isEqualTo(new Change.Judged(Verdict.PASSED));
    }

    @Test
    void needsFewerItemsWhenTheyAreRaisedTo100() {
        var path = path(GoalSeek.seek(opdc, NINETY_FIVE, Terms.to(new BigDecimal("100"))));
        assertThat(path.steps()).hasSizeLessThan(12);
        assertThat(path.reached().total().orElseThrow()).isGreaterThanOrEqualTo(BigFraction.of(95));
    }

    @Test
    void leavesLockedItemsAloneAndAllBeneathALockedNode() {
        var path = path(GoalSeek.seek(opdc, NINETY_FIVE, new Terms(TARGET, Set.of("O30", "8"), Map.of())));
        assertThat(codes(path)).doesNotContain("O30", "8.1", "8.2", "8.4", "8.5");
        assertThat(path.reached().total().orElseThrow()).isGreaterThanOrEqualTo(BigFraction.of(95));
    }

    @Test
    void saysHowFarItCouldGetWhenNoPathExists() {
        var answer = GoalSeek.seek(opdc, NINETY_FIVE, new Terms(TARGET, Set.of("IIT"), Map.of()));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.NoPath.class,
                        none -> assertThat(Rounding.shown(none.best().total().orElseThrow()))
                                .isEqualTo("94.73"));
    }

    @Test
    void takesNoStepWhereTheGoalIsReachedAlready() {
        var path = path(GoalSeek.seek(opdc, new Goal.Reach("A"), Terms.to(TARGET)));
        assertThat(path.steps()).isEmpty();
        assertThat(path.reached()).isSameAs(opdc);
    }

    @Test
    void namesWhatLacksAScoreWhereThereIsNoTotal() {
        var inputs = Trees.opdcInputs().withVerdicts(Map.of("O1", Verdict.PENDING));
        var answer = GoalSeek.seek(Fold.score(opdc.edition(), inputs), NINETY_FIVE, Terms.to(TARGET));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Unscored.class,
                        unscored -> assertThat(unscored.codes()).hasSize(43).contains("O1", "O43"));
    }

    @Test
    void spendsTheLeastEffort() {
        var path = path(
                GoalSeek.seek(opdc, NINETY_FIVE, new Terms(TARGET, Set.of(), Map.of("O30", 9, "I7", 5, "E11", 4))));
        assertThat(path.effort()).isLessThan(9 + 5 + 4 + 9);
        assertThat(path.proved()).isTrue();
    }

    @Test
    void reachesTheGradeALittleBelowTheExactTotal() {
        var tree = instruments(Trees.LETTERS, "94.99", "94.99", "94.99");
        assertThat(path(GoalSeek.seek(tree, new Goal.Reach("AA"), Terms.to(new BigDecimal("95"))))
                        .steps())
                .hasSize(2);
        assertThat(path(GoalSeek.seek(tree, NINETY_FIVE, Terms.to(new BigDecimal("95"))))
                        .steps())
                .hasSize(3);
    }

    @Test
    void raisesEachInstrumentWhereTheGradeAsksForIt() {
        var path = path(GoalSeek.seek(
                Trees.opdc(Trees.LEVELS), new Goal.Reach("ผ่านดีเยี่ยม"), Terms.to(new BigDecimal("100"))));
        assertThat(path.proved()).isTrue();
        assertThat(path.reached().grade().orElseThrow().code()).isEqualTo("ผ่านดีเยี่ยม");
        for (String instrument : List.of("IIT", "EIT", "OIT")) {
            assertThat(path.reached().find(instrument).orElseThrow().score().orElseThrow())
                    .isGreaterThanOrEqualTo(BigFraction.parse("18999/200"));
        }
    }

    @Test
    void takesABetterGradeWhereItIsCheaper() {
        var tree = instruments(Trees.LEVELS, "90", "90", "90");
        assertThat(path(GoalSeek.seek(tree, new Goal.Reach("ผ่าน"), Terms.to(TARGET)))
                        .steps())
                .isEmpty();
    }

    @Test
    void choosesTheFirstCodeAmongEquals() {
        var tree = instruments(Trees.LETTERS, "90", "90", "95");
        assertThat(codes(path(GoalSeek.seek(tree, new Goal.Total(new BigDecimal("93")), Terms.to(TARGET)))))
                .containsExactly("EIT");
    }

    @Test
    void provesTheBestPathEvenWhereEveryEffortRunsAgainstTheGain() {
        var efforts = new HashMap<String, Integer>();
        var changes = new HashMap<String, Change>();
        for (var scored : Subjects.of(opdc, Lines.Subject.ITEMS)) {
            int effort = 1 + Math.floorMod(scored.code().hashCode() * 37, 100);
            efforts.put(scored.code(), effort);
            changes.put(
                    scored.code(),
                    scored.code().startsWith("O")
                            ? new Change.Judged(Verdict.FAILED)
                            : new Change.Score(TARGET.subtract(BigDecimal.valueOf(effort * 40L, 2))));
        }
        ScoredTree poor = WhatIf.of(Trees.opdc(Trees.LEVELS), changes).result();
        var path = path(GoalSeek.seek(poor, new Goal.Reach("ผ่านดี"), new Terms(TARGET, Set.of(), efforts)));
        assertThat(path.proved()).isTrue();
        assertThat(path.reached().grade().orElseThrow().code()).isEqualTo("ผ่านดี");
    }

    @Test
    void saysSoWhenTheSearchWasCutShort() {
        var answer = GoalSeek.seek(opdc, NINETY_FIVE, Terms.to(TARGET), 10);
        var path = path(answer);
        assertThat(path.proved()).isFalse();
        assertThat(path.reached().total().orElseThrow()).isGreaterThanOrEqualTo(BigFraction.of(95));
    }

    @Test
    void refusesAGradeThatTheEditionDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoalSeek.seek(opdc, new Goal.Reach("Z"), Terms.to(TARGET)));
    }

    private static ScoredTree instruments(GradeRules grades, String iit, String eit, String oit) {
        var root = Trees.branch(
                "TOTAL",
                Level.TOTAL,
                "1",
                List.of(
                        Trees.value("IIT", null, Level.INSTRUMENT, "30"),
                        Trees.value("EIT", null, Level.INSTRUMENT, "30"),
                        Trees.value("OIT", null, Level.INSTRUMENT, "40")));
        return Fold.score(
                Trees.edition("2563", root, grades),
                Inputs.NONE.withPublished(
                        Map.of("IIT", new BigDecimal(iit), "EIT", new BigDecimal(eit), "OIT", new BigDecimal(oit))));
    }

    private static Answer.Path path(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Path.class);
        return (Answer.Path) answer;
    }

    private static List<String> codes(Answer.Path path) {
        return path.steps().stream().map(step -> step.from().node().shownCode()).toList();
    }
}
