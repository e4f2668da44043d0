package org.prongsai.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.FiscalYear;

/// How a score moved from one year to a later one under the same scheme.
///
/// @param since the earlier year; not always the year before, when a year is missing
/// @param points later less earlier, exact
/// @param margin how much the difference of two samples may move by chance (95 %), in points; 0 for what is judged,
///     empty where the answers are not known
public record YearChange(FiscalYear since, BigFraction points, OptionalDouble margin) {
    /// Whether the change is more than chance.
    public enum Meaning {
        /// More than the margin of error.
        REAL,
        /// Within the margin of error: it may be nothing.
        WITHIN_MARGIN,
        /// The margin is not known.
        UNKNOWN
    }

    /// Empty unless both years have a score for the node with this code.
    static Optional<YearChange> between(History.Year earlier, History.Year later, String code) {
        return later.tree()
                .find(code)
                .flatMap(after -> earlier.tree()
                        .find(after.code())
                        .flatMap(before -> after.score()
                                .flatMap(score -> before.score()
                                        .map(was -> new YearChange(
                                                earlier.year(),
                                                score.subtract(was),
                                                joined(
                                                        margin(earlier.tree(), before),
                                                        margin(later.tree(), after)))))));
    }

    /// What the change tells.
    public Meaning meaning() {
        if (margin.isEmpty()) {
            return Meaning.UNKNOWN;
        }
        return Math.abs(points.doubleValue()) > margin.getAsDouble() ? Meaning.REAL : Meaning.WITHIN_MARGIN;
    }

    private static OptionalDouble margin(ScoredTree tree, ScoredNode scored) {
        return new YearMargin(tree).of(scored);
    }

    private static OptionalDouble joined(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? OptionalDouble.of(Math.hypot(one.getAsDouble(), other.getAsDouble()))
                : OptionalDouble.empty();
    }
}
