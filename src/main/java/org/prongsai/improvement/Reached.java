package org.prongsai.improvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.prongsai.thai.DirtyText;

/// What an indicator had reached in a quarter.
///
/// @param quarter of the fiscal year, 1 to 4
/// @param value   a number, or words where it has none
/// @param on      the day on which it was measured
/// @param note    how it was measured, or what it comes from; may be empty
/// @param version counts its changes from 1; 0 for one that is not stored yet
public record Reached(int quarter, String value, LocalDate on, String note, int version) {
    /// Quarters of a year.
    public static final int QUARTERS = 4;

    public Reached {
        if (quarter < 1 || quarter > QUARTERS || value.isBlank()) {
            throw new IllegalArgumentException("no value of a quarter");
        }
    }

    /// The value where it is a number.
    public Optional<BigDecimal> number() {
        return DirtyText.number(value);
    }
}
