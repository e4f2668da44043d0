package org.prongsai.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.prongsai.scoring.ScoredNode;

/// Picks levers so that each bounded node reaches its bound at least cost: an exact integer program over a tree.
///
/// A dynamic program walks the tree and keeps, of the choices made so far, those that no other beats in effort, count
/// and gain at once. Bounds sit on the tree's own branches, so each is checked when its branch is done.
final class CheapestRaise {
    /// Choices that are looked at before the search is cut short: some seconds at most; the hardest whole year of 88
    /// items took a quarter of them.
    static final long PATIENCE = 500_000;

    private static final BigInteger NONE = BigInteger.valueOf(-1);

    private final RaiseProblem problem;
    private long patience;

    private CheapestRaise(RaiseProblem problem, long patience) {
        this.problem = problem;
        this.patience = patience;
    }

    /// @param proved whether no cheaper choice exists
    record Found(LeverSet choice, boolean proved) {}

    /// Empty where no choice reaches the bounds.
    static Optional<Found> of(RaiseProblem problem, long patience) {
        return QuickRaise.of(problem).map(quick -> {
            var search = new CheapestRaise(problem, patience);
            List<LeverSet> choices =
                    search.within(problem.root(), new OpenBranch(problem, problem.root(), quick.effort()));
            return search.patience < 0 ? new Found(quick, false) : new Found(choices.getFirst(), true);
        });
    }

    /// The choices among the levers at or beneath a node that reach its bound, cheapest first.
    private List<LeverSet> within(ScoredNode scored, OpenBranch open) {
        BigInteger need = problem.need(scored);
        return collect(List.of(LeverSet.NOTHING), scored, open).stream()
                .filter(choice -> choice.gain().compareTo(need) >= 0)
                .toList();
    }

    private List<LeverSet> collect(List<LeverSet> before, ScoredNode scored, OpenBranch open) {
        LeverSet lever = problem.levers().get(scored.code());
        if (lever != null) {
            open.pass(scored);
            return joined(before, List.of(LeverSet.NOTHING, lever), open);
        }
        List<LeverSet> choices = before;
        for (ScoredNode child : scored.children()) {
            if (problem.isBound(child)) {
                open.pass(child);
                choices = joined(choices, within(child, open.within(child)), open);
            } else {
                choices = collect(choices, child, open);
            }
        }
        return choices;
    }

    /// Each of `before` with each of `more`, less what cannot be part of the best choice.
    private List<LeverSet> joined(List<LeverSet> before, List<LeverSet> more, OpenBranch open) {
        patience -= (long) before.size() * more.size();
        if (patience < 0) {
            return List.of();
        }
        var choices = new ArrayList<LeverSet>();
        for (LeverSet added : more) {
            for (LeverSet choice : before) {
                LeverSet both = choice.and(added);
                if (open.isHopeful(both)) {
                    choices.add(both);
                }
            }
        }
        choices.sort(LeverSet.CHEAPEST_FIRST);
        return unbeaten(choices);
    }

    /// Of choices that come cheapest first, those that none before them equals in gain with as few levers.
    private List<LeverSet> unbeaten(List<LeverSet> choices) {
        var most = new BigInteger[problem.levers().size() + 1];
        Arrays.fill(most, NONE);
        var kept = new ArrayList<LeverSet>();
        for (LeverSet choice : choices) {
            if (most[choice.count()].compareTo(choice.gain()) < 0) {
                kept.add(choice);
                for (int i = choice.count(); i < most.length && most[i].compareTo(choice.gain()) < 0; i++) {
                    most[i] = choice.gain();
                }
            }
        }
        return kept;
    }
}
