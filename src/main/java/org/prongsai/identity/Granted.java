package org.prongsai.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role as it was granted, and what became of it.
///
/// @param version       counts the changes of its days from 1
/// @param revokedAt     when it was taken back; null if it was not
/// @param holding       the holding of a post that gives it; null where it is not of a post
/// @param delegatedFrom the assignment of another person from which it was delegated; null where it was not
public record Granted(
        Assignment what,
        int version,
        @Nullable Instant revokedAt,
        @Nullable UUID holding,
        @Nullable UUID delegatedFrom) {
    /// Whether it was granted by itself.
    public boolean isDirect() {
        return holding == null && delegatedFrom == null;
    }

    /// Whether it is over on `day`; one that has not begun is not.
    public boolean isOver(LocalDate day) {
        LocalDate until = what.until();
        return revokedAt != null || (until != null && until.isBefore(day));
    }

    /// Whether it holds on `day`.
    public boolean holds(LocalDate day) {
        return revokedAt == null && what.covers(day);
    }
}
