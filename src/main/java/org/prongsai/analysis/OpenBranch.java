package org.prongsai.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.scoring.ScoredNode;

/// A branch while its levers are being taken one after the other: what it still needs, and what may still come.
final class OpenBranch {
    private final RaiseProblem problem;
    private final ScoredNode root;
    private final int dearest;
    private final List<LeverSet> ahead;
    private final List<ScoredNode> boundAhead;
    private PartialRaise partial;
    private int leastOfBound;

    /// @param dearest the most effort that a choice in this branch may take
    OpenBranch(RaiseProblem problem, ScoredNode root, int dearest) {
        this.problem = problem;
        this.root = root;
        this.dearest = dearest;
        this.ahead = new ArrayList<>(problem.beneath(root).toList());
        this.boundAhead = new ArrayList<>(topmostBound(problem, root).toList());
        this.partial = new PartialRaise(ahead);
        this.leastOfBound = least(boundAhead);
    }

    /// The levers at or beneath `passed` are being decided now.
    void pass(ScoredNode passed) {
        ahead.removeAll(problem.beneath(passed).toList());
        boundAhead.remove(passed);
        partial = new PartialRaise(ahead);
        leastOfBound = least(boundAhead);
    }

    /// The part of this branch beneath `child`, with what the other bounded parts must take left to them.
    OpenBranch within(ScoredNode child) {
        List<ScoredNode> others = topmostBound(problem, root)
                .filter(other -> !other.equals(child))
                .toList();
        return new OpenBranch(problem, child, dearest - least(others));
    }

    /// Whether `choice` can become part of a choice that reaches all bounds and is not too dear.
    boolean isHopeful(LeverSet choice) {
        BigInteger missing = problem.need(root).subtract(choice.gain());
        return choice.effort() + Math.max(partial.effort(missing), leastOfBound) <= dearest;
    }

    private int least(List<ScoredNode> bound) {
        return bound.stream().mapToInt(this::least).sum();
    }

    /// The least effort that reaches the bounds at and beneath a node.
    private int least(ScoredNode bound) {
        int own = new PartialRaise(problem.beneath(bound).toList()).effort(problem.need(bound));
        return Math.max(own, least(topmostBound(problem, bound).toList()));
    }

    private static Stream<ScoredNode> topmostBound(RaiseProblem problem, ScoredNode scored) {
        return scored.children().stream()
                .flatMap(child -> problem.isBound(child) ? Stream.of(child) : topmostBound(problem, child));
    }
}
