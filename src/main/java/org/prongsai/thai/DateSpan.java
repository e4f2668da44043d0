package org.prongsai.thai;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Some days in a row.
///
/// @param last not before `first`; both belong to the span
public record DateSpan(LocalDate first, LocalDate last) {
    public DateSpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends on " + last + " before it begins on " + first);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// The number of days, at least 1.
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
