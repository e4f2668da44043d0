package org.prongsai.published;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.published.NationalFigures.Spread;

/// How scores lie. Quantiles are those values of the scores themselves between which they are cut in proportion: the
/// `p`-quantile of n sorted values lies at place `p (n - 1)`, between two values in proportion.
public final class Spreads {
    private static final Spread NONE = new Spread(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static final double FULL = 100;

    private Spreads() {}

    /// Of those that are not withheld.
    public static Spread of(Stream<@Nullable BigDecimal> scores) {
        double[] sorted = scores.filter(Objects::nonNull)
                .mapToDouble(score -> Objects.requireNonNull(score).doubleValue())
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return NONE;
        }
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        double squares = Arrays.stream(sorted)
                .map(score -> (score - mean) * (score - mean))
                .sum();
        return new Spread(
                sorted.length,
                mean,
                Math.sqrt(squares / sorted.length),
                sorted[0],
                quantile(sorted, 0.1),
                quantile(sorted, 0.25),
                quantile(sorted, 0.5),
                quantile(sorted, 0.75),
                quantile(sorted, 0.9),
                sorted[sorted.length - 1],
                (int) Arrays.stream(sorted).filter(score -> score == FULL).count());
    }

    /// The quantile of values that are sorted.
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
