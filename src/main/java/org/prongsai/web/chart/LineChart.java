package org.prongsai.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Scores over years; years of different schemes are never joined by a line.
///
/// @param columns the years in order, each with its scheme
/// @param series  each with one point per year
public record LineChart(String caption, Scale scale, List<Column> columns, List<Series> series) {
    /// The height of the plot in px; the width is the page's.
    public static final int HEIGHT = 220;

    public LineChart {
        columns = List.copyOf(columns);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.points().size() != columns.size()) {
                throw new IllegalArgumentException(
                        one.points().size() + " points for " + columns.size() + " years: " + one.label());
            }
        }
    }

    /// A year.
    ///
    /// @param scheme years with the same scheme can be compared
    public record Column(String label, String scheme) {}

    /// One line.
    ///
    /// @param points   from the first year on
    /// @param labelled whether each dot carries its number; for one series of a chart
    public record Series(String label, List<Point> points, boolean labelled) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /// A year's value.
    ///
    /// @param value `null` where there is none
    /// @param label the value as shown, or what stands for it
    public record Point(@Nullable BigDecimal value, String label) {}

    /// A dot with its number.
    public record Dot(String x, int y, String label) {}

    /// A piece of a line between two years of the same scheme.
    public record Segment(String x1, int y1, String x2, int y2) {}

    /// Where one scheme ends and another begins.
    public record Break(String x) {}

    /// A stretch of years of one scheme, with its name.
    ///
    /// @param to the first year after it
    public record Stretch(int from, int to, String middle, String scheme) {}

    /// The middle of the year's column.
    public String x(int column) {
        return Scale.percent((column + 0.5) / columns.size());
    }

    /// From the top of the plot, in px.
    public int y(BigDecimal value) {
        return (int) Math.round((1 - scale.share(value)) * HEIGHT);
    }

    public List<Dot> dots(Series one) {
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < columns.size(); i++) {
            BigDecimal value = one.points().get(i).value();
            if (value != null) {
                dots.add(new Dot(x(i), y(value), one.points().get(i).label()));
            }
        }
        return dots;
    }

    public List<Segment> segments(Series one) {
        var segments = new ArrayList<Segment>();
        for (int i = 1; i < columns.size(); i++) {
            BigDecimal from = one.points().get(i - 1).value();
            BigDecimal to = one.points().get(i).value();
            if (from != null && to != null && !isBreak(i)) {
                segments.add(new Segment(x(i - 1), y(from), x(i), y(to)));
            }
        }
        return segments;
    }

    public List<Break> breaks() {
        return starts().skip(1)
                .mapToObj(i -> new Break(Scale.percent((double) i / columns.size())))
                .toList();
    }

    public List<Stretch> stretches() {
        int[] starts = starts().toArray();
        return IntStream.range(0, starts.length)
                .mapToObj(i -> stretch(starts[i], i + 1 < starts.length ? starts[i + 1] : columns.size()))
                .toList();
    }

    private Stretch stretch(int from, int to) {
        double years = columns.size();
        return new Stretch(
                from,
                to,
                Scale.percent((from + to) / 2.0 / years),
                columns.get(from).scheme());
    }

    private IntStream starts() {
        return IntStream.range(0, columns.size()).filter(i -> i == 0 || isBreak(i));
    }

    private boolean isBreak(int column) {
        return !columns.get(column).scheme().equals(columns.get(column - 1).scheme());
    }

    /// All values there are, for a scale that fits them.
    public static List<BigDecimal> values(List<Series> series) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .flatMap(point -> Stream.ofNullable(point.value()))
                .toList();
    }
}
