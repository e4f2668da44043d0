package org.prongsai.thai;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// The days on which government offices work (วันทำการ): neither weekend nor public holiday.
///
/// In a year without a list of holidays only weekends are free.
public record WorkingDays(PublicHolidays holidays) {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /// By the holidays that ship with the program.
    public static WorkingDays shipped() {
        return new WorkingDays(PublicHolidays.shipped());
    }

    public boolean isWorkingDay(LocalDate day) {
        return !WEEKEND.contains(day.getDayOfWeek()) && holidays.on(day).isEmpty();
    }

    /// `day` itself if it is a working day, or else the next one.
    public LocalDate onOrAfter(LocalDate day) {
        return Stream.iterate(day, next -> next.plusDays(1))
                .filter(this::isWorkingDay)
                .findFirst()
                .orElseThrow();
    }

    /// The first working day after `day`.
    public LocalDate next(LocalDate day) {
        return onOrAfter(day.plusDays(1));
    }

    /// How many working days lie from `from` to `until`, the last one included and the first one not.
    ///
    /// Nought if `until` is not after `from`.
    public long between(LocalDate from, LocalDate until) {
        return Stream.iterate(from.plusDays(1), day -> day.plusDays(1))
                .limit(Math.max(0, ChronoUnit.DAYS.between(from, until)))
                .filter(this::isWorkingDay)
                .count();
    }
}
