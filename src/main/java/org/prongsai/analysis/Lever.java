package org.prongsai.analysis;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Content;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.Verdict;

/// One item that a path may raise.
///
/// @param change what raising it assumes
/// @param gain points of the total, above 0
record Lever(ScoredNode scored, Change change, BigFraction gain, int effort) {
    /// What the total gains most from first; then by code.
    static final Comparator<Lever> BY_GAIN =
            Comparator.comparing(Lever::gain).reversed().thenComparing(Lever::scored, Subjects.BY_CODE);

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /// Empty where the node has no score or stands where it would be raised to.
    static Optional<Lever> of(ScoredNode scored, GoalSeek.Terms terms) {
        BigDecimal aim = Subjects.isDisclosed(scored.node()) ? FULL : terms.raiseTo();
        return new MarginalValue(scored, Rounding.exact(aim))
                .toAim()
                .filter(gain -> gain.signum() > 0)
                .map(gain -> new Lever(
                        scored,
                        scored.node().content() instanceof Content.Disclosure
                                ? new Change.Judged(Verdict.PASSED)
                                : new Change.Score(aim),
                        gain,
                        terms.efforts().getOrDefault(scored.code(), Scenario.LEAST)));
    }

    String code() {
        return scored.code();
    }
}
