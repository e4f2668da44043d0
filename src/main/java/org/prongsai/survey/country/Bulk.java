package org.prongsai.survey.country;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;

/// An act of the commission on the surveys of a year.
///
/// @param attempt     goes up each time it is taken up again
/// @param confirmedBy the second officer of a close; null for other acts, and while only one wants it
/// @param started     null while a close waits for the second officer
/// @param cancelled   null while it goes on
public record Bulk(
        UUID id,
        FiscalYear year,
        Kind kind,
        int attempt,
        PersonId proposedBy,
        Instant proposed,
        @Nullable PersonId confirmedBy,
        @Nullable Instant started,
        @Nullable Instant cancelled) {
    /// What is done.
    public enum Kind {
        /// Agencies that have no survey get a draft.
        PREPARE,
        /// Drafts that lack nothing are opened.
        OPEN,
        /// Surveys whose days are over are closed; that takes two officers.
        CLOSE
    }

    /// Whether it waits for the second officer.
    public boolean isProposed() {
        return started == null && cancelled == null;
    }
}
