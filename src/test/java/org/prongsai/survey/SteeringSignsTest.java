package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

class SteeringSignsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 4, 30);
    private static final int ROUNDS = 1000;
    private static final Questionnaire ASKED = OpenedSurveys.questions(30, false);

    private final SplittableRandom random = new SplittableRandom(2569);

    /// Five a day, weekends and holidays without, first days with more: 1,000 made-up surveys.
    @Test
    void seldomSeesABurstWhereNobodySteers() {
        assertThat(shareWithBurst(0)).isLessThan(0.01);
    }

    /// The control: forty answers that a head had given in one meeting.
    @Test
    void seesABurstWhereSomebodySteers() {
        assertThat(shareWithBurst(40)).isGreaterThan(0.98);
    }

    @Test
    void saysWhetherLettersExplainABurst() {
        DayCounts counts = days(40);
        LocalDate burst = FIRST.plusDays(15);
        assertThat(SteeringSigns.of(survey(300), counts, LAST, Set.of(burst.minusDays(1))))
                .singleElement()
                .satisfies(sign -> {
                    assertThat(sign.day()).isEqualTo(burst);
                    assertThat(sign.written()).isTrue();
                });
        assertThat(SteeringSigns.of(survey(300), counts, LAST, Set.of())).noneMatch(Sign::written);
    }

    @Test
    void saysNothingOfFewerThanTwentyAnswers() {
        var few = new DayCounts(List.of(new DayCounts.Entry(FIRST, "LINK", 19)));
        assertThat(SteeringSigns.of(survey(5), few, LAST, Set.of())).isEmpty();
        assertThat(SteeringSigns.of(Sameness.of(ASKED, alike(19, 19)))).isEmpty();
        var twenty = new DayCounts(List.of(new DayCounts.Entry(FIRST, "LINK", 20)));
        assertThat(SteeringSigns.of(survey(5), twenty, LAST, Set.of()))
                .extracting(Sign::kind)
                .containsExactlyInAnyOrder(Sign.Kind.BURST, Sign.Kind.MORE_THAN_PEOPLE);
    }

    @Test
    void seesMoreAnswersThanPassesOrSlips() {
        var counts = new ArrayList<DayCounts.Entry>();
        for (int i = 0; i < 30; i++) {
            counts.add(new DayCounts.Entry(FIRST.plusDays(i), "ROSTER", 1));
            counts.add(new DayCounts.Entry(FIRST.plusDays(i), "SLIP", 1));
        }
        counts.add(new DayCounts.Entry(FIRST, DayCounts.COLLECTED, 29));
        counts.add(new DayCounts.Entry(FIRST, DayCounts.PRINTED, 30));
        assertThat(SteeringSigns.of(survey(100), new DayCounts(counts), LAST, Set.of()))
                .extracting(Sign::kind)
                .containsExactly(Sign.Kind.MORE_THAN_PASSES);
    }

    /// 200 made-up surveys of 60 people, each with a mood of his own, so that content people answer alike.
    @Test
    void seldomSeesSamenessWhereNobodySteers() {
        int signs = 0;
        for (int i = 0; i < 200; i++) {
            signs += SteeringSigns.of(Sameness.of(ASKED, alike(60, 0))).isEmpty() ? 0 : 1;
        }
        assertThat(signs).isLessThanOrEqualTo(2);
    }

    /// The control: fifteen of sixty hand in the same praise, or the same sheet.
    @Test
    void seesSamenessWhereSomebodySteers() {
        assertThat(SteeringSigns.of(Sameness.of(ASKED, alike(60, 15))))
                .extracting(Sign::kind)
                .containsExactly(Sign.Kind.BEST);
        List<int[]> copied = alike(45, 0);
        int[] sheet = copied.getFirst();
        for (int i = 0; i < 15; i++) {
            copied.add(sheet.clone());
        }
        assertThat(SteeringSigns.of(Sameness.of(ASKED, copied)))
                .extracting(sign -> sign.kind() + " " + sign.observed() + " " + sign.ofAll())
                .containsExactly("IDENTICAL 16 60");
    }

    @Test
    void givesTheSameNumbersAgain() {
        List<int[]> sheets = alike(60, 15);
        assertThat(Sameness.of(ASKED, sheets)).isEqualTo(Sameness.of(ASKED, sheets));
    }

    private double shareWithBurst(int steered) {
        int found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            found += SteeringSigns.of(survey(10_000), days(steered), LAST, Set.of())
                            .isEmpty()
                    ? 0
                    : 1;
        }
        return (double) found / ROUNDS;
    }

    private DayCounts days(int steered) {
        var entries = new ArrayList<DayCounts.Entry>();
        for (int i = 0; i < 30; i++) {
            double rate = i % 7 > 4 ? 0.5 : i < 3 ? 8 : 5;
            entries.add(new DayCounts.Entry(FIRST.plusDays(i), "LINK", poisson(rate) + (i == 15 ? steered : 0)));
        }
        return new DayCounts(entries);
    }

    private int poisson(double rate) {
        int number = 0;
        double left = Math.exp(-rate);
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            number++;
        }
        return number;
    }

    /// Sheets of people with moods, and `praising` that praise everything.
    private List<int[]> alike(int all, int praising) {
        var sheets = new ArrayList<int[]>();
        for (int i = 0; i < all; i++) {
            double mood = 0.4 + 0.5 * random.nextDouble();
            var sheet = new int[ASKED.questions().size()];
            for (int j = 0; j < sheet.length; j++) {
                sheet[j] = i < praising || random.nextDouble() < mood ? 3 : 1 + random.nextInt(2);
            }
            sheets.add(sheet);
        }
        return sheets;
    }

    private static Survey survey(int people) {
        return new Survey(
                new AgencyId(UUID.randomUUID()),
                UUID.randomUUID(),
                new FiscalYear(2569),
                "IIT",
                Survey.Held.OFFICIAL,
                Survey.State.OPEN,
                Bilingual.same("IIT"),
                null,
                people,
                FIRST,
                FIRST,
                LAST,
                EnumSet.allOf(Way.class),
                false,
                false,
                null,
                1);
    }
}
