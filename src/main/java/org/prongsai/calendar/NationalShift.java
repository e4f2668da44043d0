package org.prongsai.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.DateSpan;

/// That the commission moved something of its calendar, and how agencies answered.
///
/// @param entry what it moved
public record NationalShift(UUID id, UUID entry, DateSpan from, DateSpan to, Instant at, Tally tally) {
    /// How many agencies answered what. An agency that was asked again by a later shift before it answered counts
    /// there.
    public record Tally(int accepted, int partly, int kept, int open) {}

    /// What an agency answered.
    ///
    /// @param state  never [Proposal.State#MOOT]
    /// @param moved  how many of its activities it moved
    /// @param stayed how many it left where they are
    public record Answer(
            UUID agency,
            Proposal.State state,
            int moved,
            int stayed,
            String reason,
            @Nullable Instant at) {}
}
