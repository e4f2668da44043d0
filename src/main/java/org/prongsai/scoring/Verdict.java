package org.prongsai.scoring;

/// What an assessor found for a disclosure item.
public enum Verdict {
    /// Every component is there: 100.
    PASSED,
    /// Something is missing or not to be found: 0.
    FAILED,
    /// The item does not apply to this agency; the edition says how it counts.
    NOT_APPLICABLE,
    /// Not yet judged: the score is withheld.
    PENDING
}
