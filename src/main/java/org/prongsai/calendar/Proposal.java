package org.prongsai.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;

/// That an agency move its activities after something of the commission's calendar, and what it answered.
///
/// @param entry      what the commission moved
/// @param reason     why some stay; empty where none does
/// @param answeredAt null while it is open
/// @param version    counts its changes from 1
public record Proposal(
        UUID id,
        UUID entry,
        DateSpan from,
        DateSpan to,
        State state,
        String reason,
        @Nullable Instant answeredAt,
        int version,
        List<Item> items) {
    public Proposal {
        items = List.copyOf(items);
    }

    /// What became of it.
    public enum State {
        /// Nobody answered yet.
        OPEN,
        /// All activities moved.
        ACCEPTED,
        /// Some moved.
        PARTLY,
        /// None moved.
        KEPT,
        /// The commission moved back before it was answered.
        MOOT
    }

    /// An activity of the agency, with its days before and after.
    ///
    /// @param fits     whether it can move; not where it would leave the fiscal year
    /// @param accepted null while nobody answered
    public record Item(
            UUID activity,
            Bilingual title,
            DateSpan before,
            DateSpan after,
            boolean fits,
            @Nullable Boolean accepted) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
