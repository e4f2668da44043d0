package org.prongsai.scoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// One version of an agency's result for a fiscal year, as it was stored and never changed since.
///
/// @param version counts from 1 within the agency's year; a correction is a new version beside the old
/// @param tree the result, folded anew from the stored inputs under the stored edition
/// @param explained the canonical text of that tree when it was stored
/// @param source the file's name, or where the values come from
/// @param withdrawnAt when the agency took this version back, else null
public record StoredResult(
        AgencyId agency,
        UUID id,
        FiscalYear year,
        int version,
        ScoredTree tree,
        String explained,
        Origin origin,
        String source,
        Instant storedAt,
        @Nullable Instant withdrawnAt) {

    /// Where a result comes from.
    public enum Origin {
        /// It ships with the program.
        SAMPLE,
        /// Somebody handed in a score sheet.
        IMPORT,
        /// Verdicts of disclosure items came in, or changed.
        VERDICTS,
        /// An official survey was closed.
        SURVEY,
        /// The commission took in the national table of a past year.
        NATIONAL,
        /// Somebody looks at a sheet of his own visit; it is never stored as a result.
        TRIAL
    }

    /// Whether folding the stored inputs again gives the same text, byte for byte.
    public boolean recomputes() {
        return ExplainedText.write(tree).equals(explained);
    }
}
