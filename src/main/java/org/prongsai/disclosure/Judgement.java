package org.prongsai.disclosure;

import java.time.LocalDate;

/// What the assessor found of an item.
///
/// @param comment        why; may be empty where it passed
/// @param recommendation what to better; may be empty
/// @param version        counts its changes from 1
public record Judgement(Verdict verdict, String comment, String recommendation, LocalDate on, int version) {
    /// The longest comment or recommendation that is kept.
    public static final int LONGEST = 4000;

    /// What an item was found to be.
    public enum Verdict {
        /// Every required component is there: 100.
        PASSED,
        /// Something is missing or not to be found: 0.
        FAILED,
        /// The item does not apply to the agency.
        NOT_APPLICABLE
    }
}
