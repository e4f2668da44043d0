package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Rounding;

/// The exact values that a figure may stand for, from `low` (always one of them) to `high`.
///
/// @param closed whether `high` is one of them too
record Interval(BigFraction low, BigFraction high, boolean closed) {
    private static final BigDecimal HUNDREDTH = BigDecimal.valueOf(1, 2);
    private static final BigFraction FULL = BigFraction.of(100);

    static Interval exactly(BigFraction value) {
        return new Interval(value, value, true);
    }

    /// What prints as `value`: half a unit of the last place to either side, half up, within 0 to 100.
    ///
    /// Spreadsheets drop closing zeros, so that 95.2 means 95.20.
    static Interval printed(BigDecimal value) {
        BigFraction half = BigFraction.of(BigInteger.ONE, BigInteger.TWO.multiply(BigInteger.TEN.pow(places(value))));
        BigFraction centre = Rounding.exact(value);
        BigFraction low = centre.subtract(half);
        BigFraction high = centre.add(half);
        boolean clipped = high.compareTo(FULL) > 0;
        return new Interval(low.signum() < 0 ? BigFraction.ZERO : low, clipped ? FULL : high, clipped);
    }

    /// How many decimals `value` was printed with, at least 2.
    static int places(BigDecimal value) {
        return Math.max(2, value.stripTrailingZeros().scale());
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high), closed && other.closed);
    }

    /// @param factor above 0
    Interval times(BigFraction factor) {
        return new Interval(low.multiply(factor), high.multiply(factor), closed);
    }

    /// The smallest value as it would be printed.
    BigDecimal lowestShown() {
        return Rounding.halfUp(low, 2);
    }

    /// The largest value as it would be printed.
    BigDecimal highestShown() {
        BigDecimal shown = Rounding.halfUp(high, 2);
        boolean reached = reaches(Interval.printed(shown).low);
        return reached ? shown : shown.subtract(HUNDREDTH);
    }

    boolean meets(Interval other) {
        return reaches(other.low) && other.reaches(low);
    }

    private boolean reaches(BigFraction value) {
        int order = value.compareTo(high);
        return order < 0 || (closed && order == 0);
    }
}
