package org.prongsai.scoring;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/// Writes into each node which part of the total one of its points moves.
final class Shares {
    private Shares() {}

    static ScoredNode spread(ScoredNode scored, BigFraction share) {
        var weights = BigFraction.ZERO;
        for (ScoredNode child : scored.children()) {
            if (counts(child)) {
                weights = weights.add(child.node().weight());
            }
        }
        BigFraction whole = weights;
        List<ScoredNode> children = scored.children().stream()
                .map(child -> spread(
                        child,
                        counts(child) ? share.multiply(child.node().weight()).divide(whole) : BigFraction.ZERO))
                .toList();
        return new ScoredNode(
                scored.node(), scored.outcome(), share, scored.published(), scored.sample(), scored.tally(), children);
    }

    private static boolean counts(ScoredNode child) {
        return !(child.outcome() instanceof Outcome.LeftOut);
    }
}
