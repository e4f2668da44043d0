package org.prongsai.web.chart;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A line as small as a word, beside the number that it leads to.
///
/// @param about the development in words
/// @param runs  values that may be joined; a new run begins after a gap or with another scheme
public record Spark(String about, List<List<BigDecimal>> runs) {
    /// The size of the drawing.
    public static final int WIDTH = 96;
    public static final int HEIGHT = 28;
    private static final int MARGIN = 4;

    public Spark {
        runs = runs.stream().map(List::copyOf).filter(run -> !run.isEmpty()).toList();
    }

    /// A place in the drawing.
    public record Point(double x, double y) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
        }
    }

    /// Each run as the `points` of an SVG polyline.
    public List<String> lines() {
        return points().stream()
                .map(run -> run.stream().map(Point::toString).collect(joining(" ")))
                .toList();
    }

    /// The last value, marked by a dot.
    public @Nullable Point last() {
        var points = points();
        return points.isEmpty() ? null : points.getLast().getLast();
    }

    private List<List<Point>> points() {
        var all = runs.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        double min = all.stream().min(BigDecimal::compareTo).orElseThrow().doubleValue();
        double max = all.stream().max(BigDecimal::compareTo).orElseThrow().doubleValue();
        var points = new ArrayList<List<Point>>();
        int before = 0;
        for (List<BigDecimal> run : runs) {
            int first = before;
            points.add(IntStream.range(0, run.size())
                    .mapToObj(i -> new Point(
                            across(first + i, all.size()), up(run.get(i).doubleValue(), min, max)))
                    .toList());
            before += run.size();
        }
        return points;
    }

    private static double across(int index, int count) {
        return count == 1 ? WIDTH / 2.0 : MARGIN + (WIDTH - 2.0 * MARGIN) * index / (count - 1);
    }

    private static double up(double value, double min, double max) {
        return max == min ? HEIGHT / 2.0 : HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * (value - min) / (max - min);
    }
}
