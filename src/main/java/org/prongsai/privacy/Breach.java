package org.prongsai.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A breach of personal data.
///
/// @param knownAt    when the agency came to know; the 72 hours count from it
/// @param kinds      what kinds of data
/// @param people     how many people are concerned; 0 while it is not known
/// @param done       what was done about it so far; may be empty
/// @param reportedAt when the regulator was told; null if he was not
/// @param lateReason why that took longer than 72 hours
/// @param toldAt     when the people were told; null if they were not
public record Breach(
        UUID agency,
        UUID id,
        Instant knownAt,
        String what,
        String kinds,
        int people,
        Risk risk,
        String done,
        @Nullable Instant reportedAt,
        @Nullable String lateReason,
        @Nullable Instant toldAt,
        @Nullable Instant closedAt,
        int version) {
    /// Within which the regulator is to be told, unless there is no risk: PDPA B.E. 2562, s. 37(4).
    public static final Duration CLOCK = Duration.ofHours(72);

    /// What it may do to people; it decides who is to be told (PDPA B.E. 2562, s. 37(4)).
    public enum Risk {
        /// Nobody need be told.
        NONE,
        /// The regulator is to be told.
        SOME,
        /// The people concerned too.
        HIGH
    }

    /// When the 72 hours are over.
    public Instant due() {
        return knownAt.plus(CLOCK);
    }

    /// Whether the regulator is still to be told.
    public boolean isToBeReported() {
        return risk != Risk.NONE && reportedAt == null;
    }

    /// Whether the people concerned are still to be told.
    public boolean isToBeTold() {
        return risk == Risk.HIGH && toldAt == null;
    }

    /// Whether everyone whom the law names has been told.
    public boolean mayClose() {
        return closedAt == null && !isToBeReported() && !isToBeTold();
    }
}
