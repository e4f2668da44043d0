package org.prongsai.analysis;

import java.util.List;
import java.util.Map;
import org.prongsai.framework.Edition;
import org.prongsai.scoring.ScoredTree;

/// A year's inputs under another year's edition: a thought experiment, never a result.
///
/// Answers and verdicts are carried over where the other edition has the same question or item; where it only knows the
/// node as a whole, the node's old score is. The total is always computed anew.
///
/// @param original the year as it was scored
/// @param tree the year as it would have been scored
/// @param unused codes of the original's items whose scores the other edition has no place for
/// @param missing codes of the other edition's nodes for which the original has nothing
/// @param reworded codes of nodes that stand in both editions under different words, so may not mean the same
public record Simulation(
        ScoredTree original, ScoredTree tree, List<String> unused, List<String> missing, List<String> reworded) {
    public Simulation {
        unused = List.copyOf(unused);
        missing = List.copyOf(missing);
        reworded = List.copyOf(reworded);
    }

    /// Scores what `original` is made of under `other`.
    public static Simulation of(ScoredTree original, Edition other) {
        return of(original, other, Map.of());
    }

    /// Scores what `original` is made of under `other`.
    ///
    /// @param standIns codes of the original by the code in `other` that they stand in for: EBIT of fiscal
    ///     year 2561 for OIT
    public static Simulation of(ScoredTree original, Edition other, Map<String, String> standIns) {
        return new Transfer(original, other, standIns, false).simulation();
    }

    /// Scores what `original` is made of under `crossing`'s later edition.
    ///
    /// @param under that edition, or part of it
    public static Simulation of(ScoredTree original, Crossing crossing, Edition under) {
        return new Transfer(original, under, Map.of(), crossing.sameWords()).simulation();
    }
}
