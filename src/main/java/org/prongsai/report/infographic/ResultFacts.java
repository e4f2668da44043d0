package org.prongsai.report.infographic;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Content;
import org.prongsai.framework.Level;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.StoredResult;

/// What pictures and papers say of a result.
///
/// @param best  survey items that reach the target, the highest first
/// @param worst items below the target, those that score least first; disclosures that failed among them
/// @param past  current results of earlier years and this one, the earliest first
public record ResultFacts(
        StoredResult result,
        List<ScoredNode> instruments,
        List<ScoredNode> indicators,
        List<ScoredNode> best,
        List<ScoredNode> worst,
        List<StoredResult> past) {
    private static final int NAMED = 4;
    private static final int YEARS = 7;

    public ResultFacts {
        instruments = List.copyOf(instruments);
        indicators = List.copyOf(indicators);
        best = List.copyOf(best);
        worst = List.copyOf(worst);
        past = List.copyOf(past);
    }

    /// Those of `result`.
    ///
    /// @param all current results of the agency's years, this one among them
    public static ResultFacts of(StoredResult result, List<StoredResult> all) {
        BigFraction target = Rounding.exact(result.tree().edition().target());
        return new ResultFacts(
                result,
                at(result, Level.INSTRUMENT),
                at(result, Level.INDICATOR),
                items(result, score -> score.compareTo(target) >= 0)
                        .filter(item -> !(item.node().content() instanceof Content.Disclosure))
                        .sorted(Comparator.comparing(ResultFacts::score).reversed())
                        .limit(NAMED)
                        .toList(),
                items(result, score -> score.compareTo(target) < 0)
                        .sorted(Comparator.comparing(ResultFacts::score))
                        .limit(NAMED)
                        .toList(),
                past(result, all));
    }

    private static List<ScoredNode> at(StoredResult result, Level level) {
        return result.tree()
                .nodes()
                .filter(scored ->
                        scored.node().level() == level && scored.score().isPresent())
                .toList();
    }

    private static Stream<ScoredNode> items(StoredResult result, Predicate<BigFraction> wanted) {
        return result.tree()
                .nodes()
                .filter(scored -> scored.node().level() == Level.ITEM)
                .filter(scored -> scored.score().filter(wanted).isPresent());
    }

    private static BigFraction score(ScoredNode scored) {
        return scored.score().orElseThrow();
    }

    private static List<StoredResult> past(StoredResult result, List<StoredResult> all) {
        List<StoredResult> years = all.stream()
                .filter(one -> one.year().compareTo(result.year()) <= 0)
                .filter(one -> one.tree().total().isPresent())
                .sorted(Comparator.comparing(StoredResult::year))
                .toList();
        return years.subList(Math.max(0, years.size() - YEARS), years.size());
    }
}
