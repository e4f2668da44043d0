package org.prongsai.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// What one node is worth in the total, exact.
///
/// Fiscal year 2564: a point of an IIT item is worth 0.01, of an EIT item 0.02; item O42 carries 5 points as a whole.
///
/// @param aim the score that the node is meant to reach: the target line, or 100 where it holds disclosures, which are
///     accepted or not
public record MarginalValue(ScoredNode scored, BigFraction aim) {
    /// 100 points.
    static final BigFraction FULL = BigFraction.of(100);

    /// What is worth most first; then by code.
    static final Comparator<MarginalValue> BY_WORTH = Comparator.comparing(
                    (MarginalValue value) -> value.toAim().orElse(BigFraction.ZERO))
            .reversed()
            .thenComparing(MarginalValue::scored, Subjects.BY_CODE);

    /// The value of `scored`, which may be any node.
    public static MarginalValue of(ScoredNode scored, Lines lines) {
        return new MarginalValue(scored, Subjects.isDisclosed(scored.node()) ? FULL : Rounding.exact(lines.target()));
    }

    /// The values of everything that can be moved, in the edition's order; what does not apply to the agency is left
    /// out.
    public static List<MarginalValue> all(ScoredTree tree, Lines lines) {
        return Subjects.of(tree, lines.subject()).stream()
                .filter(scored -> !(scored.outcome() instanceof Outcome.LeftOut))
                .map(scored -> of(scored, lines))
                .toList();
    }

    public String code() {
        return scored.code();
    }

    /// Points of the total that one point of the node moves.
    public BigFraction perPoint() {
        return scored.share();
    }

    /// Points of the total between the node's 0 and its 100.
    public BigFraction whole() {
        return perPoint().multiply(FULL);
    }

    /// Points that the total gains when the node reaches [#aim]: 0 when it is there; empty while it has no score.
    public Optional<BigFraction> toAim() {
        return gain(aim);
    }

    /// Points that the total gains when the node reaches 100; empty while it has no score.
    public Optional<BigFraction> toFull() {
        return gain(FULL);
    }

    private Optional<BigFraction> gain(BigFraction to) {
        return scored.score()
                .map(score -> score.compareTo(to) >= 0
                        ? BigFraction.ZERO
                        : to.subtract(score).multiply(perPoint()));
    }
}
