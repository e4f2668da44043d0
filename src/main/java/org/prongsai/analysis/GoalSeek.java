package org.prongsai.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.scoring.Outcome;
import org.prongsai.scoring.Outcome.Reason;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// Finds the cheapest set of items whose raising reaches a goal, and proves it by the exact fold.
///
/// Least effort first, then fewest items, then the highest total, then codes in counting order. Without efforts that
/// is: fewest items first. An item is raised to the target (or to 100), a disclosure item to passed.
public final class GoalSeek {
    private final ScoredTree base;
    private final Terms terms;
    private final long patience;

    private GoalSeek(ScoredTree base, Terms terms, long patience) {
        this.base = base;
        this.terms = terms;
        this.patience = patience;
    }

    /// What a path must respect.
    ///
    /// @param raiseTo what a perception is raised to: the target line or 100
    /// @param locked codes of nodes that stay as they are; what stands beneath them stays too
    /// @param efforts by node code, as in [Scenario]
    public record Terms(BigDecimal raiseTo, Set<String> locked, Map<String, Integer> efforts) {
        public Terms {
            locked = Set.copyOf(locked);
            efforts = Map.copyOf(efforts);
            efforts.values().forEach(Scenario::requireEffort);
        }

        /// Any item may move, and all cost the same.
        public static Terms to(BigDecimal raiseTo) {
            return new Terms(raiseTo, Set.of(), Map.of());
        }
    }

    /// What came of the search.
    public sealed interface Answer {
        /// There is a path; without steps where the goal is reached already.
        ///
        /// @param steps what the total gains most from first
        /// @param reached the year after the last step
        /// @param effort of all steps together
        /// @param proved whether no cheaper path exists; false when the search was cut short
        record Path(List<Step> steps, ScoredTree reached, int effort, boolean proved) implements Answer {
            public Path {
                steps = List.copyOf(steps);
            }
        }

        /// No path leads there.
        ///
        /// @param best the year with everything raised that may be raised
        record NoPath(ScoredTree best) implements Answer {}

        /// There is no total to start from.
        ///
        /// @param codes of the nodes that lack a score
        record Unscored(List<String> codes) implements Answer {
            public Unscored {
                codes = List.copyOf(codes);
            }
        }
    }

    /// One item of a path.
    ///
    /// @param from the item as it stands
    /// @param change what it is raised to
    /// @param gain points of the total
    /// @param after the year after this step and all before it, with its total and grade
    public record Step(ScoredNode from, Change change, BigFraction gain, ScoredTree after) {}

    /// Searches from `base`, which may itself be the result of a what-if.
    ///
    /// @throws IllegalArgumentException if the edition does not know the goal's grade
    public static Answer seek(ScoredTree base, Goal goal, Terms terms) {
        return seek(base, goal, terms, CheapestRaise.PATIENCE);
    }

    /// @param patience how many combinations to look at before settling for a path that is not proved to be the best
    static Answer seek(ScoredTree base, Goal goal, Terms terms, long patience) {
        return new GoalSeek(base, terms, patience).seek(goal);
    }

    private Answer seek(Goal goal) {
        if (base.total().isEmpty()) {
            return new Answer.Unscored(
                    lacking(base.root()).map(ScoredNode::code).toList());
        }
        List<Lever> levers = levers();
        var found = goal.ways(base.edition()).stream()
                .flatMap(way -> RaiseProblem.of(base, levers, way).stream())
                .flatMap(problem -> CheapestRaise.of(problem, patience).stream())
                .toList();
        boolean proved = found.stream().allMatch(CheapestRaise.Found::proved);
        return found.stream()
                .map(CheapestRaise.Found::choice)
                .min(LeverSet.CHEAPEST_FIRST)
                .<Answer>map(choice -> path(goal, choice.among(levers), proved))
                .orElseGet(() -> new Answer.NoPath(after(levers)));
    }

    private Answer path(Goal goal, List<Lever> chosen, boolean proved) {
        var steps = new ArrayList<Step>();
        var raised = new ArrayList<Lever>();
        chosen.stream().sorted(Lever.BY_GAIN).forEach(lever -> {
            raised.add(lever);
            steps.add(new Step(lever.scored(), lever.change(), lever.gain(), after(raised)));
        });
        ScoredTree reached = steps.isEmpty() ? base : steps.getLast().after();
        if (!goal.isReachedBy(reached)) {
            throw new IllegalStateException("the fold does not confirm the path to " + goal + ": " + reached.total());
        }
        int effort = chosen.stream().mapToInt(Lever::effort).sum();
        return new Answer.Path(steps, reached, effort, proved);
    }

    private ScoredTree after(List<Lever> raised) {
        return WhatIf.of(base, raised.stream().collect(Collectors.toMap(Lever::code, Lever::change)))
                .result();
    }

    /// What may be raised and gains from it, in counting order.
    private List<Lever> levers() {
        Set<String> locked = base.nodes()
                .filter(scored -> terms.locked().contains(scored.code()))
                .flatMap(ScoredNode::walk)
                .map(ScoredNode::code)
                .collect(Collectors.toSet());
        return Subjects.of(base, Lines.Subject.ITEMS).stream()
                .filter(scored -> !locked.contains(scored.code()))
                .flatMap(scored -> Lever.of(scored, terms).stream())
                .sorted(Comparator.comparing(Lever::scored, Subjects.BY_CODE))
                .toList();
    }

    /// The deepest nodes on account of which `scored` has no score.
    private static Stream<ScoredNode> lacking(ScoredNode scored) {
        if (!(scored.outcome() instanceof Outcome.Withheld(var reasons))) {
            return Stream.empty();
        }
        return reasons.stream().allMatch(Reason.ChildWithheld.class::isInstance)
                ? scored.children().stream().flatMap(GoalSeek::lacking)
                : Stream.of(scored);
    }
}
