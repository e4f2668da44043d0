package org.prongsai.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.prongsai.disclosure.NightlyLook.Turn;

/// The week of a country: 8,300 agencies with 43 items each, 356,900 addresses.
class NightlyTurnsTest {
    private static final int AGENCIES = 8_300;
    private static final int ITEMS = 43;
    private static final int NIGHTS = 7;
    private static final int SECONDS = 36_000;

    @Test
    void theWeekOfACountryIsSpreadOverItsNightsAndEachNightOverItsHours() {
        Map<Integer, Integer> nights = new HashMap<>();
        Map<Integer, Integer> minutes = new HashMap<>();
        int busiest = 0;
        for (int agency = 0; agency < AGENCIES; agency++) {
            Map<Integer, Integer> own = new HashMap<>();
            for (int item = 1; item <= ITEMS; item++) {
                Turn turn = Turn.of("agency-" + agency, "O" + item);
                assertThat(turn.night()).isBetween(0, NIGHTS - 1);
                assertThat(turn.second()).isBetween(0, SECONDS - 1);
                nights.merge(turn.night(), 1, Integer::sum);
                minutes.merge(turn.night() * 600 + turn.second() / 60, 1, Integer::sum);
                own.merge(turn.night() * 600 + turn.second() / 60, 1, Integer::sum);
            }
            busiest = Math.max(
                    busiest, own.values().stream().max(Integer::compare).orElse(0));
        }
        double each = (double) AGENCIES * ITEMS / NIGHTS;
        assertThat(nights.values())
                .allSatisfy(count -> assertThat((double) count).isBetween(each * 0.98, each * 1.02));
        assertThat(minutes).hasSize(NIGHTS * 600);
        assertThat(minutes.values()).allSatisfy(count -> assertThat(count).isLessThan(140));
        assertThat(busiest).as("addresses of one agency within a minute").isLessThanOrEqualTo(4);
    }

    @Test
    void anItemHasTheSameTurnEveryWeek() {
        assertThat(Turn.of("opdc", "O30")).isEqualTo(Turn.of("opdc", "O30"));
    }
}
