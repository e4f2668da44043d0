package org.prongsai.web.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Figure;

/// Scores on one labelled scale, one dot per row; the chart is itself the table of its numbers.
///
/// @param caption what it shows
/// @param names   the heading of the rows, of the scores and of the grades
public record DotChart(String caption, Names names, Scale scale, List<Group> groups) {
    public DotChart {
        groups = List.copyOf(groups);
    }

    /// The column headings, in the reader's language.
    public record Names(String row, String score, String grade) {}

    /// Rows that belong together, such as those of one instrument.
    public record Group(@Nullable String label, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /// One score.
    ///
    /// @param value  where the dot stands; `null` when the score is withheld
    /// @param before where a hollow dot stands, such as last year or before the change
    public record Row(
            String label,
            @Nullable String href,
            Figure figure,
            @Nullable Badge badge,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before) {
        public static Row of(String label, Figure figure, @Nullable Badge badge, @Nullable BigDecimal value) {
            return new Row(label, null, figure, badge, value, null);
        }

        public Row href(String leads) {
            return new Row(label, leads, figure, badge, value, before);
        }

        public Row before(BigDecimal earlier) {
            return new Row(label, href, figure, badge, value, earlier);
        }
    }
}
