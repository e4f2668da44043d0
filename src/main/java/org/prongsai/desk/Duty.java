package org.prongsai.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A duty as it stands on the desk.
///
/// @param until     the last day on which it is in time
/// @param link      path of the page where it is done
/// @param notice    whether nothing is to be done but to read it
/// @param settledAt null while it is open
public record Duty(
        UUID agency,
        UUID id,
        Holder holder,
        LocalDate until,
        Phrase title,
        String link,
        boolean notice,
        Instant raisedAt,
        @Nullable Instant settledAt) {
    /// Where a notice is opened.
    static String notice(UUID agency, UUID id) {
        return "/my-work/notices/" + id + "?at=" + agency;
    }

    /// Where its reader goes: to the page, or by way of the desk, which notes that a notice was read.
    public String opened() {
        return notice && isOpen() ? notice(agency, id) : link;
    }

    /// How many days are left on `today`; negative when it is overdue.
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }

    public boolean isOpen() {
        return settledAt == null;
    }
}
