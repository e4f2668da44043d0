package org.prongsai.analysis;

import java.math.BigDecimal;
import org.prongsai.scoring.Verdict;

/// What a what-if assumes of one node.
public sealed interface Change {
    /// The node scores this, whatever stands beneath it.
    ///
    /// @param points 0 to 100 with at most six decimals
    record Score(BigDecimal points) implements Change {
        private static final BigDecimal FULL = BigDecimal.valueOf(100);

        public Score {
            if (points.signum() < 0 || points.compareTo(FULL) > 0) {
                throw new IllegalArgumentException("not a score from 0 to 100: " + points);
            }
            if (points.stripTrailingZeros().scale() > 6) {
                throw new IllegalArgumentException("a score has more than six decimals: " + points);
            }
        }
    }

    /// A disclosure item is judged so.
    record Judged(Verdict verdict) implements Change {}
}
