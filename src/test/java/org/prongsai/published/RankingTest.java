package org.prongsai.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.prongsai.published.Ranking.Entry;
import org.prongsai.published.Ranking.Place;

class RankingTest {

    @Test
    void withoutMarginsEqualTotalsShareTheirPlaces() {
        assertThat(Ranking.places(entries("91.85", "85.00", "91.85", "97.01")))
                .containsExactly(
                        new Place(2, 3, 4, new BigDecimal("50.00")),
                        new Place(4, 4, 4, new BigDecimal("12.50")),
                        new Place(2, 3, 4, new BigDecimal("50.00")),
                        new Place(1, 1, 4, new BigDecimal("87.50")));
    }

    @Test
    void whereMarginsOverlapPlacesAreLeftOpen() {
        List<Place> places = Ranking.places(List.of(
                new Entry(new BigDecimal("90.00"), 1.0),
                new Entry(new BigDecimal("89.00"), 1.0),
                new Entry(new BigDecimal("88.00"), 1.0)));
        // 90 and 89 differ by 1, which is less than the root of 2; 90 and 88 by 2, which is more
        assertThat(places).extracting(Place::best).containsExactly(1, 1, 2);
        assertThat(places).extracting(Place::worst).containsExactly(2, 3, 3);
        assertThat(places).noneMatch(Place::isSure);
    }

    @Test
    void oneAloneIsFirstAndNobodyIsNoFault() {
        assertThat(Ranking.places(entries("12.00"))).containsExactly(new Place(1, 1, 1, new BigDecimal("50.00")));
        assertThat(Ranking.places(List.of())).isEmpty();
    }

    @RepeatedTest(60)
    void everyOrderThatTheMarginsLeaveOpenLiesWithinThePlaces(RepetitionInfo round) {
        var random = new SplittableRandom(round.getCurrentRepetition());
        var entries = new ArrayList<Entry>();
        int all = 1 + random.nextInt(40);
        for (int i = 0; i < all; i++) {
            double margin = random.nextInt(4) == 0 ? 0 : random.nextDouble() * 4;
            // few digits, so that totals are often equal
            entries.add(new Entry(BigDecimal.valueOf(7000 + random.nextInt(300) * 10L, 2), margin));
        }
        List<Place> places = Ranking.places(entries);
        for (int i = 0; i < all; i++) {
            Place place = places.get(i);
            int surelyAbove = 0;
            int surelyBelow = 0;
            int above = 0;
            int same = 0;
            for (int j = 0; j < all; j++) {
                double difference =
                        entries.get(j).total().subtract(entries.get(i).total()).doubleValue();
                double spread =
                        Math.hypot(entries.get(i).margin(), entries.get(j).margin());
                surelyAbove += difference > spread ? 1 : 0;
                surelyBelow += -difference > spread ? 1 : 0;
                above += difference > 0 ? 1 : 0;
                same += difference == 0 ? 1 : 0;
            }
            assertThat(place.best()).isEqualTo(surelyAbove + 1);
            assertThat(place.worst()).isEqualTo(all - surelyBelow);
            assertThat(above + 1).as("its place by the figures alone").isBetween(place.best(), place.worst());
            assertThat(above + same).isBetween(place.best(), place.worst());
            assertThat(place.percentile().doubleValue()).isBetween(0.0, 100.0);
        }
    }

    @RepeatedTest(20)
    void placesDoNotDependOnTheOrderTheyCameIn(RepetitionInfo round) {
        var random = new SplittableRandom(100 + round.getCurrentRepetition());
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 30; i++) {
            entries.add(new Entry(BigDecimal.valueOf(random.nextInt(10_001), 2), random.nextDouble() * 3));
        }
        List<Place> places = Ranking.places(entries);
        assertThat(Ranking.places(entries.reversed())).isEqualTo(places.reversed());
    }

    private static List<Entry> entries(String... totals) {
        return List.of(totals).stream()
                .map(total -> new Entry(new BigDecimal(total), 0))
                .toList();
    }
}
