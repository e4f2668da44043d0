package org.prongsai.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.scoring.ScoredNode;

/// A good choice of levers, found at once: the most gain for the effort first, then what proves needless dropped.
///
/// It tells whether there is a path at all, and from which effort on the exact search need not look.
final class QuickRaise {
    private final RaiseProblem problem;
    private final Set<LeverSet> chosen = new LinkedHashSet<>();

    private QuickRaise(RaiseProblem problem) {
        this.problem = problem;
    }

    /// Empty where even all levers together do not reach each bound.
    static Optional<LeverSet> of(RaiseProblem problem) {
        var raise = new QuickRaise(problem);
        List<ScoredNode> bound = problem.root().walk().filter(problem::isBound).toList();
        for (ScoredNode scored : bound.reversed()) {
            if (!raise.reach(scored)) {
                return Optional.empty();
            }
        }
        raise.dropNeedless(bound);
        return Optional.of(raise.chosen.stream().reduce(LeverSet.NOTHING, LeverSet::and));
    }

    private boolean reach(ScoredNode scored) {
        for (LeverSet lever : problem.beneath(scored)
                .sorted(PartialRaise.MOST_GAIN_FOR_EFFORT)
                .toList()) {
            if (isReached(scored)) {
                return true;
            }
            chosen.add(lever);
        }
        return isReached(scored);
    }

    private boolean isReached(ScoredNode scored) {
        BigInteger gained = problem.beneath(scored)
                .filter(chosen::contains)
                .map(LeverSet::gain)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return gained.compareTo(problem.need(scored)) >= 0;
    }

    private void dropNeedless(List<ScoredNode> bound) {
        for (LeverSet lever : new ArrayList<>(chosen)
                .stream().sorted(LeverSet.CHEAPEST_FIRST.reversed()).toList()) {
            chosen.remove(lever);
            if (!bound.stream().allMatch(this::isReached)) {
                chosen.add(lever);
            }
        }
    }
}
