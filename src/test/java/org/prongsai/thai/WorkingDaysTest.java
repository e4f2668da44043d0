package org.prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.thai.PublicHolidays.Kind;

class WorkingDaysTest {
    private final WorkingDays days = WorkingDays.shipped();

    @ParameterizedTest(name = "after {0} offices work on {1}")
    @CsvSource({
        "2026-11-20, 2026-11-23", // over a weekend
        "2026-12-04, 2026-12-08", // 5 December is a Saturday, so the 7th is free in its place
        "2026-12-30, 2027-01-04", // New Year's Eve, New Year's Day, weekend
        "2027-04-12, 2027-04-16" // Songkran
    })
    void skipsWeekendsAndHolidays(LocalDate day, LocalDate next) {
        assertThat(days.next(day)).isEqualTo(next);
    }

    @Test
    void aWorkingDayStaysItself() {
        var monday = LocalDate.parse("2026-11-23");
        assertThat(days.onOrAfter(monday)).isEqualTo(monday);
        assertThat(days.onOrAfter(LocalDate.parse("2026-11-22"))).isEqualTo(monday);
    }

    @ParameterizedTest(name = "{2} working days from {0} to {1}")
    @CsvSource({
        "2026-11-20, 2026-11-23, 1",
        "2026-11-23, 2026-11-23, 0",
        "2026-11-23, 2026-11-20, 0",
        "2026-12-03, 2026-12-08, 2",
        "2027-04-12, 2027-04-16, 1"
    })
    void countsTheDaysThatAreLeft(LocalDate from, LocalDate until, long count) {
        assertThat(days.between(from, until)).isEqualTo(count);
    }

    @ParameterizedTest
    @ValueSource(ints = {2021, 2022, 2023, 2024, 2025, 2026, 2027})
    void everyYearHasTheFourteenFixedHolidays(int year) {
        assertThat(PublicHolidays.shipped().days().values().stream()
                        .filter(holiday ->
                                holiday.kind() == Kind.FIXED && holiday.day().getYear() == year)
                        .map(holiday -> holiday.day().toString().substring(5))
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo("01-01 04-06 04-13 04-14 04-15 05-04 06-03 07-28 08-12 10-13 10-23 12-05 12-10 12-31");
    }

    @Test
    void aSubstituteIsNeverAWeekend() {
        assertThat(PublicHolidays.shipped().days().values())
                .filteredOn(holiday -> holiday.kind() == Kind.SUBSTITUTE)
                .isNotEmpty()
                .allSatisfy(holiday ->
                        assertThat(holiday.day().getDayOfWeek().getValue()).isLessThan(6));
    }

    @Test
    void aYearWithoutAListHasWeekendsOnly() {
        assertThat(days.isWorkingDay(LocalDate.parse("2035-01-01"))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.parse("2035-01-06"))).isFalse();
    }
}
