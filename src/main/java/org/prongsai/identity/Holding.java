package org.prongsai.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// That someone holds a post, or acts in it.
///
/// @param orderNumber เลขที่คำสั่ง; acting needs one, with its date
/// @param until       the last day; null while no end is known
/// @param version     counts the changes of its days from 1
/// @param endedAt     when it was taken back at once; null if it was not
public record Holding(
        UUID id,
        UUID post,
        PersonId person,
        HoldingKind kind,
        @Nullable String orderNumber,
        @Nullable LocalDate orderDate,
        LocalDate from,
        @Nullable LocalDate until,
        int version,
        @Nullable Instant endedAt) {
    /// Whether it is over on `day`; one that has not begun is not.
    public boolean isOver(LocalDate day) {
        return endedAt != null || (until != null && until.isBefore(day));
    }

    /// Whether he holds it on `day`.
    public boolean holds(LocalDate day) {
        return !isOver(day) && !from.isAfter(day);
    }

    /// Whether some of its days lie between these.
    boolean overlaps(LocalDate first, @Nullable LocalDate last) {
        return endedAt == null && (until == null || !until.isBefore(first)) && (last == null || !last.isBefore(from));
    }
}
