package org.prongsai.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Node;

/// A node of the edition with what it scored and all that it scored from.
///
/// @param share of the total that one point of this node moves: the product of the weights above it, 0 to 1;
///     0 for a node that is left out or stands beside the total
/// @param published the printed value that was handed in for this node, used only when nothing beneath it is known
/// @param sample for nodes of a survey whose respondents are known
/// @param tally for a question whose answers are known
public record ScoredNode(
        Node node,
        Outcome outcome,
        BigFraction share,
        @Nullable BigDecimal published,
        @Nullable Sample sample,
        @Nullable Tally tally,
        List<ScoredNode> children) {
    public ScoredNode {
        children = List.copyOf(children);
    }

    public String code() {
        return node.code();
    }

    /// The exact score, where there is one.
    public Optional<BigFraction> score() {
        return outcome.score();
    }

    /// Whether the score was taken as printed because nothing beneath it is known.
    public boolean isTakenAsPublished() {
        return outcome instanceof Outcome.Scored(var points, var basis) && basis == Outcome.Basis.PUBLISHED;
    }

    /// This node and all beneath it, parents before children.
    public Stream<ScoredNode> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(ScoredNode::walk));
    }
}
