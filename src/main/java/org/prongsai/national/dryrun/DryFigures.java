package org.prongsai.national.dryrun;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.prongsai.published.NationalFigures.Spread;
import org.prongsai.published.Spreads;

/// What a dry run comes to. Before and after are of the same agencies: those that have both totals.
///
/// @param stored   agencies that have a result of the year
/// @param computed those of them that have a total under the tried edition
/// @param compared those that have both totals
/// @param was      totals as they are stored
/// @param is       totals under the tried edition
/// @param wasPassed how many of the compared pass as stored
/// @param isPassed  how many of the compared pass under the tried edition
/// @param regraded how many of the compared have another grade
public record DryFigures(
        int stored, int computed, int compared, Spread was, Spread is, int wasPassed, int isPassed, int regraded) {

    /// Of some agencies.
    public static DryFigures of(Collection<DryScore> scores) {
        List<DryScore> both = scores.stream().filter(DryScore::isCompared).toList();
        return new DryFigures(
                scores.size(),
                (int) scores.stream().filter(DryScore::isComputed).count(),
                both.size(),
                Spreads.of(both.stream().map(score -> score.was().total())),
                Spreads.of(both.stream().map(score -> score.is().total())),
                (int) both.stream().filter(score -> score.was().passed()).count(),
                (int) both.stream().filter(score -> score.is().passed()).count(),
                (int) both.stream().filter(DryScore::isRegraded).count());
    }

    /// How many agencies went from each grade to each other; an empty code stands for none.
    public static Map<String, Map<String, Integer>> grades(Collection<DryScore> scores) {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        scores.forEach(score -> table.computeIfAbsent(code(score.was()), _ -> new TreeMap<>())
                .merge(code(score.is()), 1, Integer::sum));
        return table;
    }

    private static String code(DryScore.Stand stand) {
        return stand.grade() == null ? "" : stand.grade();
    }

    /// What agencies without a total lack, most frequent first.
    public static Map<String, Integer> missing(Collection<DryScore> scores) {
        return counted(scores.stream()
                .filter(score -> !score.isComputed())
                .flatMap(score -> score.missing().stream())
                .toList());
    }

    /// Further reasons why agencies have no total, most frequent first.
    public static Map<String, Integer> reasons(Collection<DryScore> scores) {
        return counted(scores.stream()
                .filter(score -> !score.isComputed())
                .flatMap(score -> score.reasons().stream())
                .toList());
    }

    private static Map<String, Integer> counted(List<String> codes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        codes.forEach(code -> counts.merge(code, 1, Integer::sum));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Collections.reverseOrder(Map.Entry.comparingByValue()))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return Collections.unmodifiableMap(sorted);
    }
}
