package org.prongsai.national.past;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;

/// A national table of a past year, from the file that was handed in to the results that were stored.
///
/// @param edition  id of the one under which results are stored
/// @param name     of the file
/// @param rows     how many it has
/// @param storedAt null until its results are stored
/// @param stored   how many results were stored
public record PastTable(
        UUID id,
        FiscalYear year,
        String edition,
        String name,
        State state,
        int rows,
        Instant readAt,
        @Nullable Instant storedAt,
        int stored,
        int version) {
    /// How far it got.
    public enum State {
        /// Looked at; nothing is stored.
        DRAFT,
        /// Its results stand.
        STORED,
        /// Its results were taken back.
        UNDONE,
        /// Thrown away before anything was stored.
        DISCARDED
    }
}
