package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.Outcome.Basis;
import org.prongsai.scoring.ScoredNode;

/// A score as the weighted mean of printed figures, beside a part that is known exactly.
///
/// @param exact what tallies and verdicts contribute
/// @param shares by code of a printed figure, each above 0
record Mean(BigFraction exact, Map<String, BigFraction> shares) {
    private static final Mean NOTHING = new Mean(BigFraction.ZERO, Map.of());

    /// `scored` as the mean of the figures that the fold took it from.
    static Mean ofLeaves(ScoredNode scored) {
        return switch (scored.outcome()) {
            case Outcome.Scored(var points, var basis) ->
                switch (basis) {
                    case PUBLISHED -> figure(scored);
                    case TALLIED, JUDGED -> new Mean(points, Map.of());
                    case COMPUTED -> of(scored, Mean::ofLeaves);
                };
            case Outcome.Withheld _, Outcome.LeftOut _ -> NOTHING;
        };
    }

    /// `scored` as the mean of the nearest figures beneath it that are printed.
    static Mean ofNearest(ScoredNode scored) {
        return of(scored, Mean::nearest);
    }

    private static Mean nearest(ScoredNode child) {
        Mean leaves = ofLeaves(child);
        if (leaves.shares.isEmpty()) {
            return leaves;
        }
        return child.published() == null ? of(child, Mean::nearest) : figure(child);
    }

    private static Mean figure(ScoredNode scored) {
        return new Mean(BigFraction.ZERO, Map.of(scored.code(), BigFraction.ONE));
    }

    private static Mean of(ScoredNode scored, Function<ScoredNode, Mean> part) {
        BigFraction whole = scored.children().stream()
                .filter(Mean::counts)
                .map(child -> child.node().weight())
                .reduce(BigFraction.ZERO, BigFraction::add);
        var exact = BigFraction.ZERO;
        var shares = new LinkedHashMap<String, BigFraction>();
        for (ScoredNode child : scored.children()) {
            if (counts(child)) {
                BigFraction share = child.node().weight().divide(whole);
                Mean mean = part.apply(child);
                exact = exact.add(mean.exact.multiply(share));
                mean.shares.forEach((code, inner) -> shares.merge(code, inner.multiply(share), BigFraction::add));
            }
        }
        return new Mean(exact, shares);
    }

    private static boolean counts(ScoredNode child) {
        return child.outcome() instanceof Outcome.Scored;
    }

    /// Whether the score was computed from its children or its answers, so that a printed figure can be held against
    /// it.
    static boolean isComputed(ScoredNode scored) {
        return scored.outcome() instanceof Outcome.Scored(var points, var basis) && basis != Basis.PUBLISHED;
    }

    /// All values the mean can have if each figure stands for what rounds to it.
    Interval interval(Map<String, BigDecimal> printed) {
        Interval sum = Interval.exactly(exact);
        for (var share : shares.entrySet()) {
            BigDecimal value = printed.get(share.getKey());
            if (value != null) {
                sum = sum.plus(Interval.printed(value).times(share.getValue()));
            }
        }
        return sum;
    }
}
