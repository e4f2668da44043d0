package org.prongsai.analysis;

import java.util.OptionalDouble;
import org.prongsai.framework.Level;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// How far a year's score may lie from what everybody's answers would have given, in points.
public final class YearMargin {
    private final ScoredTree tree;

    public YearMargin(ScoredTree tree) {
        this.tree = tree;
    }

    /// Half the width of the 95 % interval; 0 for what is judged and not sampled; empty where it is not known.
    public OptionalDouble of(ScoredNode scored) {
        if (scored.sample() != null) {
            return scored.sample().margin();
        }
        if (scored.code().equals(tree.root().code())) {
            return ofTotal();
        }
        boolean isJudged = tree.root()
                .walk()
                .filter(node -> node.node().level() == Level.INSTRUMENT && !isSurvey(node))
                .flatMap(ScoredNode::walk)
                .anyMatch(node -> node.code().equals(scored.code()));
        return isJudged ? OptionalDouble.of(0) : OptionalDouble.empty();
    }

    /// The instruments are sampled each for itself, so their margins add up as squares.
    private OptionalDouble ofTotal() {
        if (tree.root().isTakenAsPublished()) {
            return OptionalDouble.empty();
        }
        double squares = 0;
        for (ScoredNode instrument : tree.root().children()) {
            OptionalDouble margin =
                    instrument.node().level() == Level.INSTRUMENT ? of(instrument) : OptionalDouble.empty();
            if (margin.isEmpty()) {
                return margin;
            }
            double part = instrument.share().doubleValue() * margin.getAsDouble();
            squares += part * part;
        }
        return OptionalDouble.of(Math.sqrt(squares));
    }

    private boolean isSurvey(ScoredNode instrument) {
        return tree.edition().sampling().containsKey(instrument.code());
    }
}
