package org.prongsai.web.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Figure;

/// From one total to another, one contribution after the other; the chart is itself the table of its numbers.
///
/// @param names the headings of the rows and of the points
public record Waterfall(String caption, Names names, Scale scale, List<Bar> bars) {
    public Waterfall {
        bars = List.copyOf(bars);
    }

    /// The column headings, in the reader's language.
    public record Names(String row, String points) {}

    /// What a bar stands for.
    public enum Kind {
        TOTAL,
        GAIN,
        LOSS;

        /// As in class names.
        public String css() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A total, drawn as a dot, or a change, drawn from the end of the bar before: nothing begins at a cut-off edge.
    ///
    /// @param href leads to what changed
    public record Bar(String label, @Nullable String href, Figure figure, Kind kind, BigDecimal from, BigDecimal to) {
        public static Bar total(String label, Figure figure, BigDecimal value) {
            return new Bar(label, null, figure, Kind.TOTAL, BigDecimal.ZERO, value);
        }

        public static Bar change(String label, @Nullable String href, Figure figure, BigDecimal from, BigDecimal to) {
            return new Bar(label, href, figure, to.compareTo(from) < 0 ? Kind.LOSS : Kind.GAIN, from, to);
        }
    }

    /// The left end of a bar, as an SVG length.
    public String x(Bar bar) {
        return scale.at(bar.from().min(bar.to()));
    }

    public String width(Bar bar) {
        return scale.length(bar.from(), bar.to());
    }

    /// Where the next bar continues.
    public String end(Bar bar) {
        return scale.at(bar.to());
    }
}
