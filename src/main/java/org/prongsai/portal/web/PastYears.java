package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.History;
import org.prongsai.framework.Rounding;
import org.prongsai.published.Releases;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.web.Words;
import org.prongsai.web.chart.LineChart;
import org.prongsai.web.chart.Scale;

/// An agency's published years, cut where the scheme changed.
final class PastYears {
    private final History history;
    private final List<History.Year> years;
    private final Words words;

    PastYears(List<Releases.YearScore> past, Releases releases, Words words) {
        this.words = words;
        this.history = History.of(past.stream()
                .map(one -> new History.Year(one.release().year(), one.score().tree(releases.edition(one.release()))))
                .toList());
        this.years = history.years().toList();
    }

    /// Null where there is only one year.
    @Nullable LineChart chart() {
        if (years.size() < 2) {
            return null;
        }
        var series = new ArrayList<LineChart.Series>();
        series.add(new LineChart.Series(
                words.lookup("portal.total"),
                years.stream().map(year -> point(year.tree().root())).toList(),
                true));
        instruments()
                .forEach((code, label) -> series.add(new LineChart.Series(
                        label,
                        years.stream()
                                .map(year -> year.tree()
                                        .find(code)
                                        .map(PastYears::point)
                                        .orElseGet(() -> new LineChart.Point(null, "–")))
                                .toList(),
                        false)));
        var edition = years.getLast().edition();
        return new LineChart(
                words.lookup("portal.history"),
                Scale.points(LineChart.values(series)).target(edition.target()).pass(edition.passMark()),
                columns(),
                series);
    }

    private Map<String, String> instruments() {
        var labels = new LinkedHashMap<String, String>();
        for (ScoredNode instrument : years.getLast().instruments()) {
            labels.put(
                    instrument.code(),
                    instrument.code() + " " + words.pick(instrument.node().label()));
        }
        return labels;
    }

    private static LineChart.Point point(ScoredNode scored) {
        @Nullable BigDecimal points =
                scored.score().map(score -> Rounding.halfUp(score, 2)).orElse(null);
        return new LineChart.Point(points, points == null ? "–" : points.toPlainString());
    }

    private List<LineChart.Column> columns() {
        return history.segments().stream()
                .flatMap(segment -> segment.points().stream()
                        .map(point -> new LineChart.Column(
                                String.valueOf(point.year().year().buddhistYear()), scheme(segment))))
                .toList();
    }

    private String scheme(History.Segment segment) {
        int from = segment.points().getFirst().year().year().buddhistYear();
        int to = segment.points().getLast().year().year().buddhistYear();
        return from == to
                ? words.text("analysis.history.scheme.one", from)
                : words.text("analysis.history.scheme", from, to);
    }

    /// Why years cannot be compared, in sentences.
    List<String> breaks() {
        return history.segments().stream()
                .flatMap(segment -> Stream.ofNullable(segment.before()))
                .flatMap(cut -> cut.explanation(words).stream())
                .toList();
    }
}
