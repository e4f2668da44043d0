package org.prongsai.assessment;

import java.util.Locale;

/// How far an item is on its way to a verdict. [AssessmentMove] says how it gets from one to another.
public enum AssessmentState {
    /// Nobody has handed in what he found.
    WAITING,
    /// One of its two assessors has.
    HALF,
    /// The two came to different verdicts: a moderator decides.
    DISPUTED,
    /// It has a verdict.
    DONE;

    /// As in keys of texts.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
