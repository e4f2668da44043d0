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
/// @param settledAt null while it is open
public record Duty(
        UUID agency,
        UUID id,
        Holder holder,
        LocalDate until,
        Phrase title,
        String link,
        Instant raisedAt,
        @Nullable Instant settledAt) {
    /// How many days are left on `today`; negative when it is overdue.
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, until);
    }

    public boolean isOpen() {
        return settledAt == null;
    }
}
