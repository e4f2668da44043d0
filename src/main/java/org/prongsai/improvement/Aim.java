package org.prongsai.improvement;

import java.math.BigDecimal;
import java.util.Optional;
import org.prongsai.thai.DirtyText;

/// What the indicator of a measure is to reach (ค่าเป้าหมาย).
///
/// @param value   a number, or words where it has none
/// @param unit    such as "ร้อยละ"; may be empty
/// @param version counts its changes from 1; 0 for one that is not stored yet
public record Aim(String value, String unit, Direction direction, int version) {
    /// Which values are better.
    public enum Direction {
        /// The more, the better.
        HIGHER,
        /// The less, the better.
        LOWER
    }

    /// Of an indicator without one.
    public static final Aim NONE = new Aim("", "", Direction.HIGHER, 0);

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /// The value where it is a number.
    public Optional<BigDecimal> number() {
        return DirtyText.number(value);
    }

    /// Value and unit, as they are read: `ร้อยละ 85`, `4 ครั้ง`.
    public String text() {
        return said(value);
    }

    /// Another value in its unit.
    public String said(String other) {
        return other.isEmpty() || unit.isEmpty() || DirtyText.number(other).isEmpty()
                ? other
                : unit.equals("ร้อยละ") ? unit + " " + other : other + " " + unit;
    }
}
