package org.prongsai.framework;

/// Which end of the scale is the good one.
///
/// Polarity belongs to the question that is answered, which may be a sub-item: item I11 of fiscal year 2564 joins one
/// positive and one negative sub-item.
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
