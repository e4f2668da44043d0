package org.prongsai.national.release;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;

/// A publication of a year's results on its way.
///
/// @param release    the version of the year's results that it makes public
/// @param attempt    goes up when one was discarded before
/// @param agencies   how many agencies there were when it began
/// @param frozen     of how many of them it is settled what becomes public
/// @param reason     why results are corrected; empty for the first of a year
/// @param resolution number of the committee's resolution; empty where none was recorded
/// @param publicFrom not before this moment; null: as soon as it is approved
/// @param version    counts its changes from 1
public record Publication(
        FiscalYear year,
        int release,
        State state,
        int attempt,
        String edition,
        int agencies,
        int frozen,
        String reason,
        String resolution,
        @Nullable LocalDate resolvedOn,
        @Nullable Instant publicFrom,
        PersonId begunBy,
        Instant begunAt,
        @Nullable PersonId proposedBy,
        @Nullable Instant proposedAt,
        @Nullable PersonId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant publishedAt,
        int version) {

    /// How far it is.
    public enum State {
        /// Copies are being made.
        FREEZING,
        /// All copies are made; nobody has proposed to publish them.
        FROZEN,
        /// One person proposes to publish them.
        PROPOSED,
        /// A second person agrees; they become public at their moment.
        APPROVED,
        PUBLISHED,
        DISCARDED;

        /// Whether it is still on its way.
        public boolean isUnderWay() {
            return this != PUBLISHED && this != DISCARDED;
        }
    }

    /// Whether it corrects results that are public.
    public boolean isCorrection() {
        return release > 1;
    }

    Publication with(State other, Instant moment) {
        return new Publication(
                year,
                release,
                other,
                attempt,
                edition,
                agencies,
                frozen,
                reason,
                resolution,
                resolvedOn,
                publicFrom,
                begunBy,
                begunAt,
                other == State.FROZEN ? null : proposedBy,
                other == State.FROZEN ? null : proposedAt,
                other == State.FROZEN || other == State.PROPOSED ? null : approvedBy,
                other == State.FROZEN || other == State.PROPOSED ? null : approvedAt,
                other == State.PUBLISHED ? moment : null,
                version);
    }
}
