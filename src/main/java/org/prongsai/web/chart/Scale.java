package org.prongsai.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A linear axis in points, with the lines that readers compare with.
///
/// Positions are shares of the drawing's width, so that one drawing is right for every screen.
///
/// @param min    at the left or bottom edge
/// @param max    at the right or top edge, above `min`
/// @param step   between two labelled ticks
/// @param target drawn in gold
/// @param pass   drawn dashed
public record Scale(
        BigDecimal min,
        BigDecimal max,
        BigDecimal step,
        @Nullable BigDecimal target,
        @Nullable BigDecimal pass) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
    private static final BigDecimal TEN = BigDecimal.TEN;

    public Scale {
        if (min.compareTo(max) >= 0 || step.signum() <= 0) {
            throw new IllegalArgumentException("from " + min + " to " + max + " by " + step);
        }
    }

    /// From 50 to 100 when no value is below 50, else from 0: never a start that hides a value.
    public static Scale points(Collection<BigDecimal> values) {
        boolean high = values.stream().allMatch(value -> value.compareTo(FIFTY) >= 0);
        return new Scale(high ? FIFTY : BigDecimal.ZERO, HUNDRED, high ? TEN : BigDecimal.valueOf(20), null, null);
    }

    /// Around `values`, with full tens or fives at the ends, for changes too small to see on the whole scale.
    public static Scale around(Collection<BigDecimal> values) {
        var low = values.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        var high = values.stream().max(BigDecimal::compareTo).orElse(HUNDRED);
        var step = high.subtract(low).compareTo(TEN) <= 0 ? BigDecimal.valueOf(2) : TEN;
        var min = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        var max = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new Scale(min, max.compareTo(min) > 0 ? max : min.add(step), step, null, null);
    }

    public Scale target(BigDecimal line) {
        return new Scale(min, max, step, line, pass);
    }

    public Scale pass(BigDecimal line) {
        return new Scale(min, max, step, target, line);
    }

    /// Where `value` stands between the edges, from 0 to 1; values beyond an edge stand on it.
    public double share(BigDecimal value) {
        double share = value.subtract(min).doubleValue() / max.subtract(min).doubleValue();
        return Math.clamp(share, 0, 1);
    }

    /// [#share] as an SVG length, such as `62.5%`.
    public String at(BigDecimal value) {
        return percent(share(value));
    }

    /// The length from `from` to `to`, in either order, as an SVG length.
    public String length(BigDecimal from, BigDecimal to) {
        return percent(Math.abs(share(from) - share(to)));
    }

    /// Whether `value` is below the left edge, so that its mark must say so.
    public boolean isBelow(BigDecimal value) {
        return value.compareTo(min) < 0;
    }

    /// The labelled values, both edges among them when the steps fit.
    public List<BigDecimal> ticks() {
        int count = max.subtract(min).divide(step, 0, RoundingMode.FLOOR).intValueExact();
        return IntStream.rangeClosed(0, count)
                .mapToObj(i -> min.add(step.multiply(BigDecimal.valueOf(i))))
                .toList();
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share * 100)
                        .setScale(2, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
