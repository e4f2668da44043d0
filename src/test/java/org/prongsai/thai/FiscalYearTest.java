package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {
    private static final FiscalYear YEAR = new FiscalYear(2569);

    @ParameterizedTest(name = "{0} is in fiscal year {1}")
    @CsvSource({"2025-09-30, 2568", "2025-10-01, 2569", "2026-02-28, 2569", "2026-09-30, 2569", "2026-10-01, 2570"})
    void turnsOnTheFirstOfOctober(LocalDate day, int year) {
        assertThat(FiscalYear.containing(day)).isEqualTo(new FiscalYear(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2499, 3000, 0, -2569})
    void refusesWhatIsNoBuddhistYear(int year) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(year));
    }

    @Test
    void runsFromOctoberToSeptember() {
        assertThat(YEAR.days()).isEqualTo(span("2025-10-01", "2026-09-30"));
        assertThat(YEAR.gregorianYear()).isEqualTo(2026);
    }

    @Test
    void hasFourQuartersAndTwoHalves() {
        assertThat(YEAR.quarters())
                .containsExactly(
                        span("2025-10-01", "2025-12-31"),
                        span("2026-01-01", "2026-03-31"),
                        span("2026-04-01", "2026-06-30"),
                        span("2026-07-01", "2026-09-30"));
        assertThat(YEAR.halves()).containsExactly(span("2025-10-01", "2026-03-31"), span("2026-04-01", "2026-09-30"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, -1})
    void hasNoOtherQuarter(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.quarter(number));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void hasNoOtherHalf(int number) {
        assertThatIllegalArgumentException().isThrownBy(() -> YEAR.half(number));
    }

    @ParameterizedTest
    @CsvSource({"SIX_MONTHS, 2026-03-31", "TWELVE_MONTHS, 2026-09-30"})
    void endsItsProgressRoundsWithItsHalves(ProgressRound round, LocalDate end) {
        assertThat(YEAR.roundEnd(round)).isEqualTo(end);
    }

    @Test
    void standsBetweenItsNeighbours() {
        assertThat(List.of(YEAR.next(), YEAR, YEAR.previous()).stream().sorted())
                .containsExactly(new FiscalYear(2568), YEAR, new FiscalYear(2570));
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(2500).previous());
        assertThatIllegalArgumentException().isThrownBy(() -> new FiscalYear(2999).next());
    }

    @Property
    void holdsEachOfItsDaysInExactlyOneQuarter(
            @ForAll @IntRange(min = 2500, max = 2999) int year, @ForAll @IntRange(max = 364) int after) {
        var fiscal = new FiscalYear(year);
        LocalDate day = fiscal.firstDay().plusDays(after);
        assertThat(FiscalYear.containing(day)).isEqualTo(fiscal);
        assertThat(fiscal.quarters().stream().filter(quarter -> quarter.contains(day)))
                .hasSize(1);
        assertThat(fiscal.quarters().stream().mapToLong(DateSpan::days).sum())
                .isEqualTo(fiscal.days().days());
    }

    private static DateSpan span(String first, String last) {
        return new DateSpan(LocalDate.parse(first), LocalDate.parse(last));
    }
}
