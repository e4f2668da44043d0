package org.prongsai.framework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;

/// Which grade a result reaches: an ordered list of rules, of which the first that holds decides.
///
/// Every score is rounded half up to [#decimals] before it is compared, because the tables of fiscal years 2562–2565
/// leave gaps such as 84.995 (facts on grading: the safe reading of the published bands).
///
/// @param decimals places that are kept for grading, 0 to 6
/// @param rules for the total, best first; the last one has no condition
/// @param parts for any other node: conditions name only [#SELF]; may be the same list in other words
public record GradeRules(int decimals, List<Rule> rules, List<Rule> parts) {
    /// Stands in a condition for the node that is being graded.
    public static final String SELF = "TOTAL";

    public GradeRules {
        rules = List.copyOf(rules);
        parts = List.copyOf(parts);
    }

    /// One rule: it holds when each named node's score is at least its bound.
    ///
    /// @param atLeast by node code; empty holds always
    public record Rule(Grade grade, Map<String, BigDecimal> atLeast) {
        public Rule {
            atLeast = Map.copyOf(atLeast);
        }
    }

    /// The grade of the total; empty when a rule asks for a node that has no score.
    ///
    /// @param scores by node code, [#SELF] for the total itself; exact
    public Optional<Grade> grade(Function<String, Optional<BigFraction>> scores) {
        for (Rule rule : rules) {
            boolean holds = true;
            for (var bound : rule.atLeast().entrySet()) {
                Optional<BigFraction> score = scores.apply(bound.getKey());
                if (score.isEmpty()) {
                    return Optional.empty();
                }
                holds &= reaches(score.get(), bound.getValue());
            }
            if (holds) {
                return Optional.of(rule.grade());
            }
        }
        return Optional.empty();
    }

    /// The grade of any node below the total, by its own score alone.
    public Optional<Grade> gradePart(BigFraction score) {
        return parts.stream()
                .filter(rule -> rule.atLeast().values().stream().allMatch(bound -> reaches(score, bound)))
                .map(Rule::grade)
                .findFirst();
    }

    private boolean reaches(BigFraction score, BigDecimal bound) {
        return Rounding.halfUp(score, decimals).compareTo(bound) >= 0;
    }
}
