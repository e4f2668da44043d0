package org.prongsai.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.prongsai.thai.ThaiDate;
import org.prongsai.thai.WorkingDays;

/// When a person is left in peace.
///
/// @param from    the first quiet minute of a day, in Thailand
/// @param until   the first minute that is no longer quiet; earlier than `from` for hours across midnight, the same for
///                none
/// @param daysOff whether weekends and public holidays are quiet from midnight to midnight
public record QuietHours(LocalTime from, LocalTime until, boolean daysOff) {

    /// From 20:00 to 07:00, and on days off.
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), true);

    /// `moment` itself unless it is quiet, or else the end of the quiet time.
    Instant after(Instant moment, WorkingDays days) {
        ZonedDateTime time = moment.atZone(ThaiDate.ZONE);
        while (true) {
            ZonedDateTime later = later(time, days);
            if (later.equals(time)) {
                return time.toInstant();
            }
            time = later;
        }
    }

    private ZonedDateTime later(ZonedDateTime time, WorkingDays days) {
        LocalDate day = time.toLocalDate();
        if (daysOff && !days.isWorkingDay(day)) {
            return days.next(day).atStartOfDay(ThaiDate.ZONE);
        }
        if (!isQuiet(time.toLocalTime())) {
            return time;
        }
        boolean tomorrow = !time.toLocalTime().isBefore(until);
        return (tomorrow ? day.plusDays(1) : day).atTime(until).atZone(ThaiDate.ZONE);
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
    }
}
