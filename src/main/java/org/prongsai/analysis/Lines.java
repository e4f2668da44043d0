package org.prongsai.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Rounding;

/// The two lines by which an agency sorts its scores into keep, develop and urgent.
///
/// @param target from which a score is kept, 0 to 100 with at most two decimals; 95 in fiscal year 2564
/// @param urgent below which a score is urgent, not above `target`; the pass mark 85 in fiscal year 2564
/// @param subject what is sorted
public record Lines(BigDecimal target, BigDecimal urgent, Subject subject) {
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /// Places that are kept when a score is held against a line.
    private static final int DECIMALS = 2;

    public Lines {
        if (urgent.signum() < 0 || urgent.compareTo(target) > 0 || target.compareTo(FULL) > 0) {
            throw new IllegalArgumentException("lines are not 0 <= urgent <= target <= 100: " + urgent + ", " + target);
        }
        if (isTooFine(target) || isTooFine(urgent)) {
            throw new IllegalArgumentException("a line has more than two decimals: " + urgent + ", " + target);
        }
        target = target.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        urgent = urgent.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    }

    /// What the lines are applied to.
    public enum Subject {
        /// Each question and disclosure item.
        ITEMS,
        /// Each indicator as a whole, the way PDMO chose its measures in fiscal year 2564.
        INDICATORS
    }

    /// The lines that `edition` proposes, applied to items.
    public static Lines of(Edition edition) {
        return new Lines(edition.target(), edition.passMark(), Subject.ITEMS);
    }

    /// The same lines applied to `other`.
    public Lines appliedTo(Subject other) {
        return new Lines(target, urgent, other);
    }

    /// The band of a score.
    ///
    /// The score is rounded half up to two decimals first, as grades are: what is printed as 95.00 is never
    /// listed as below 95.
    public Band band(BigFraction score) {
        BigDecimal shown = Rounding.halfUp(score, DECIMALS);
        if (shown.compareTo(target) >= 0) {
            return Band.KEEP;
        }
        return shown.compareTo(urgent) >= 0 ? Band.DEVELOP : Band.URGENT;
    }

    private static boolean isTooFine(BigDecimal line) {
        return line.stripTrailingZeros().scale() > DECIMALS;
    }
}
