package org.prongsai.web.chart;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.web.ui.Tone;

/// How the answers to each question are spread over the choices.
///
/// @param choices in order, best first; every row has one count per choice
public record Stacked(String caption, String rowName, List<Choice> choices, List<Row> rows) {
    private static final double ROOM_FOR_TEXT = 0.1;

    public Stacked {
        choices = List.copyOf(choices);
        rows = List.copyOf(rows);
        for (Row row : rows) {
            if (row.counts().size() != choices.size()) {
                throw new IllegalArgumentException(row.counts().size() + " counts for " + choices.size() + " choices");
            }
        }
    }

    /// A choice with its colour.
    public record Choice(String label, Tone tone) {}

    /// A question with the number of answers per choice.
    ///
    /// @param note beneath the label, such as the number of respondents
    public record Row(String label, String note, List<Long> counts) {
        public Row {
            counts = List.copyOf(counts);
        }

        public long total() {
            return counts.stream().mapToLong(Long::longValue).sum();
        }
    }

    /// A piece of a row's bar.
    ///
    /// @param share as shown, such as `42%`
    /// @param roomy whether `share` fits on it
    public record Part(String x, String width, String middle, Tone tone, String share, boolean roomy) {}

    /// The pieces of a row that have answers, from left to right.
    public List<Part> parts(Row row) {
        var parts = new ArrayList<Part>();
        double left = 0;
        for (int i = 0; i < choices.size(); i++) {
            double share = row.total() == 0 ? 0 : (double) row.counts().get(i) / row.total();
            if (share > 0) {
                parts.add(new Part(
                        Scale.percent(left),
                        Scale.percent(share),
                        Scale.percent(left + share / 2),
                        choices.get(i).tone(),
                        Math.round(share * 100) + "%",
                        share >= ROOM_FOR_TEXT));
            }
            left += share;
        }
        return parts;
    }
}
