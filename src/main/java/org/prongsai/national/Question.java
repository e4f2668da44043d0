package org.prongsai.national;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;

/// A question about an item, and its answer, which holds for every agency and assessor.
///
/// @param code     of the item
/// @param asked    as it was written first; only the commission reads it
/// @param askedBy  the agency that asked; null where the commission did
/// @param question as it stands beside the answer; null before
/// @param answer   null before
/// @param answered when; null before
/// @param version  counts its changes from 1
/// @param removed  whether it is not shown, such as one that was asked twice
public record Question(
        UUID id,
        FiscalYear year,
        String code,
        String asked,
        @Nullable AgencyId askedBy,
        LocalDate askedOn,
        @Nullable Bilingual question,
        @Nullable Bilingual answer,
        @Nullable LocalDate answered,
        int version,
        boolean removed) {
    /// The longest question that is kept.
    public static final int LONGEST_QUESTION = 1000;
    /// The longest answer that is kept.
    public static final int LONGEST_ANSWER = 4000;

    /// Whether everybody sees it.
    public boolean isShown() {
        return answer != null && !removed;
    }

    /// Whether somebody has to answer.
    public boolean waits() {
        return answer == null && !removed;
    }
}
