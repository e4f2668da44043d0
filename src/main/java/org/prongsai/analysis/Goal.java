package org.prongsai.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Edition;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredTree;

/// What a path has to reach.
public sealed interface Goal {
    /// The exact total is at least this: 94.995 does not reach 95.
    record Total(BigDecimal atLeast) implements Goal {}

    /// The total is given this grade or a better one: 94.995 reaches AA, because grades round to two decimals first.
    ///
    /// @param code of a grade that the edition knows
    record Reach(String code) implements Goal {}

    /// The ways to fulfil this goal: each is a set of bounds by node code, and any one of them suffices.
    ///
    /// @throws IllegalArgumentException if the edition does not know the grade
    default List<Map<String, BigFraction>> ways(Edition edition) {
        return switch (this) {
            case Total(var atLeast) -> List.of(Map.of(edition.root().code(), Rounding.exact(atLeast)));
            case Reach(var code) ->
                edition.grades().rules().subList(0, index(edition, code) + 1).stream()
                        .map(rule -> bounds(edition, rule))
                        .distinct()
                        .toList();
        };
    }

    /// Whether a scored year fulfils this goal; a withheld total never does.
    default boolean isReachedBy(ScoredTree tree) {
        return switch (this) {
            case Total(var atLeast) ->
                tree.total()
                        .filter(total -> total.compareTo(Rounding.exact(atLeast)) >= 0)
                        .isPresent();
            case Reach(var code) ->
                tree.grade()
                        .filter(grade -> index(tree.edition(), grade.code()) <= index(tree.edition(), code))
                        .isPresent();
        };
    }

    private static int index(Edition edition, String grade) {
        List<GradeRules.Rule> rules = edition.grades().rules();
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).grade().code().equals(grade))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("edition " + edition.id() + " has no grade " + grade));
    }

    private static Map<String, BigFraction> bounds(Edition edition, GradeRules.Rule rule) {
        var bounds = new HashMap<String, BigFraction>();
        rule.atLeast()
                .forEach((code, bound) -> bounds.put(
                        code.equals(GradeRules.SELF)
                                ? edition.root().code()
                                : edition.find(code).orElseThrow().code(),
                        leastThatRoundsTo(bound, edition.grades().decimals())));
        return Map.copyOf(bounds);
    }

    /// The smallest exact score that, rounded half up, is not below `bound`: 94.995 for 95 and two decimals.
    private static BigFraction leastThatRoundsTo(BigDecimal bound, int decimals) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        BigDecimal half = step.divide(BigDecimal.TWO);
        return Rounding.exact(bound.setScale(decimals, RoundingMode.CEILING).subtract(half));
    }
}
