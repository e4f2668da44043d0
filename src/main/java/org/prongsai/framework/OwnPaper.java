package org.prongsai.framework;

/// What a disclosure item may ask for that this program makes itself.
public enum OwnPaper {
    /// The analysis of last year's result with the measures of the year.
    MEASURES,
    /// How far the measures of the year are.
    PROGRESS
}
