package org.prongsai.report.office;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.report.DocumentKind;
import org.prongsai.thai.FiscalYear;

/// A paper that is being prepared.
///
/// @param subject  the meeting or unit that it is about; null for kinds of which a year has one
/// @param code     by which it is verified once it is issued
/// @param corrects the issued paper that it is to correct; null for a first one
/// @param paper    that was issued from it; null before
/// @param edits    words in place of the proposed ones, by place
/// @param undoable whether an earlier version can be gone back to
public record Draft(
        UUID id,
        FiscalYear year,
        DocumentKind kind,
        @Nullable UUID subject,
        String code,
        @Nullable UUID corrects,
        @Nullable UUID paper,
        Instant changed,
        int version,
        Map<String, String> edits,
        boolean undoable) {
    public Draft {
        edits = Map.copyOf(edits);
    }

    /// Whether a paper was issued from it.
    public boolean isIssued() {
        return paper != null;
    }

    Draft with(Map<String, String> words) {
        return new Draft(id, year, kind, subject, code, corrects, paper, changed, version, words, undoable);
    }
}
