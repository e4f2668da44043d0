package org.prongsai.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.Fold;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.Tally;
import org.prongsai.thai.FiscalYear;

/// Two years of an agency of 88 people, of whom 60 and 64 answer.
class YearOnYearTest {
    private static final int PEOPLE = 88;
    private static final Edition THEN = ShippedEditions.load("2564");
    private static final Edition NOW = ShippedEditions.load("2565");
    private static final int ROUNDS = 200;

    private final SplittableRandom random = new SplittableRandom(2565);

    @Test
    void callsADifferenceRealInAboutOneOfTwentyWhereNothingChanged() {
        assertThat(shareCalledReal(0.2, 0.2)).isBetween(0.02, 0.07);
    }

    /// The control: a real change of some twenty points is hardly ever missed.
    @Test
    void seldomMissesAGreatChange() {
        assertThat(shareCalledReal(0.2, 0.5)).isGreaterThan(0.95);
    }

    @Test
    void comparesEachItemAndQuestionOfBothSurveysWithTheYearBefore() {
        var years = YearOnYear.of(history(0.2, 0.2), new FiscalYear(2565)).orElseThrow();
        assertThat(years.since()).isEqualTo(new FiscalYear(2564));
        assertThat(years.surveys())
                .extracting(survey -> survey.whole().after().code())
                .containsExactly("IIT");
        var iit = years.surveys().getFirst();
        // 30 items, 12 of which are asked in 33 questions (sdu-iit's sheet of fiscal year 2564)
        assertThat(iit.lines()).hasSize(30 + 33);
        assertThat(iit.lines()).filteredOn(YearOnYear.Line::isPart).hasSize(33);
        assertThat(iit.measured()).isEqualTo(iit.lines().size());
    }

    @Test
    void hasNothingToCompareAFirstYearWith() {
        assertThat(YearOnYear.of(history(0.2, 0.2), new FiscalYear(2564))).isEmpty();
        assertThat(YearOnYear.of(history(0.2, 0.2), new FiscalYear(2566))).isEmpty();
    }

    private double shareCalledReal(double before, double after) {
        long real = 0;
        long all = 0;
        for (int i = 0; i < ROUNDS; i++) {
            var years =
                    YearOnYear.of(history(before, after), new FiscalYear(2565)).orElseThrow();
            List<YearOnYear.Line> questions = years.surveys().getFirst().lines().stream()
                    .filter(line -> line.after().tally() != null)
                    .toList();
            real += questions.stream()
                    .filter(line -> line.change().meaning() == YearChange.Meaning.REAL)
                    .count();
            all += questions.size();
        }
        return (double) real / all;
    }

    private History history(double before, double after) {
        return History.of(List.of(
                new History.Year(new FiscalYear(2564), Fold.score(THEN, answers(THEN, before, 60))),
                new History.Year(new FiscalYear(2565), Fold.score(NOW, answers(NOW, after, 64)))));
    }

    /// A part of the whole staff dislikes each thing; `n` of them are asked.
    private Inputs answers(Edition edition, double share, int n) {
        var tallies = new HashMap<String, Tally>();
        edition.find("IIT").orElseThrow().leaves().forEach(leaf -> {
            var choices = ((Content.Question) leaf.content()).scale().choices();
            int unhappy = drawn((int) Math.round(share * PEOPLE), n);
            tallies.put(
                    leaf.code(),
                    new Tally(Map.of(
                            choices.getFirst().code(),
                            unhappy,
                            choices.getLast().code(),
                            n - unhappy)));
        });
        return new Inputs(tallies, Map.of(), Map.of(), Map.of(), Map.of("IIT", PEOPLE), null);
    }

    /// How many of `marked` people are among `n` that are drawn of all.
    private int drawn(int marked, int n) {
        var people = new ArrayList<Boolean>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(i < marked);
        }
        int found = 0;
        for (int i = 0; i < n; i++) {
            if (people.remove(random.nextInt(people.size()))) {
                found++;
            }
        }
        return found;
    }
}
