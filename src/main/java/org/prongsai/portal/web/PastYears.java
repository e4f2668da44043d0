package org.prongsai.portal.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.analysis.SchemeBreak;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.identity.AgencyId;
import org.prongsai.portal.Entry;
import org.prongsai.portal.PortalIndex;
import org.prongsai.portal.YearIndex;
import org.prongsai.web.Words;
import org.prongsai.web.chart.LineChart;
import org.prongsai.web.chart.Scale;

/// An agency's published years, cut where the scheme changed; all of it stands in the index.
final class PastYears {
    private final List<Past> years;
    private final Words words;

    /// @param cut why it cannot be compared with the year before it; null where it can, and for the first
    private record Past(YearIndex of, Entry entry, @Nullable SchemeBreak cut) {
        /// Null where it is withheld, and where that year's edition has no such node.
        @Nullable BigDecimal points(String code) {
            return of.has(code) ? of.points(entry, code) : null;
        }
    }

    PastYears(PortalIndex index, AgencyId agency, Words words) {
        this.words = words;
        this.years = years(index, agency);
    }

    /// The earliest first.
    private static List<Past> years(PortalIndex index, AgencyId agency) {
        var years = new ArrayList<Past>();
        @Nullable Edition before = null;
        for (YearIndex year : index.years().reversed()) {
            @Nullable Entry entry = year.find(agency).orElse(null);
            if (entry != null) {
                Edition edition = year.edition();
                years.add(new Past(
                        year,
                        entry,
                        before == null
                                ? null
                                : SchemeBreak.between(before, edition).orElse(null)));
                before = edition;
            }
        }
        return years;
    }

    /// Null where there is only one year.
    @Nullable LineChart chart() {
        if (years.size() < 2) {
            return null;
        }
        var series = new ArrayList<LineChart.Series>();
        series.add(series(words.lookup("portal.total"), null));
        Edition edition = years.getLast().of().edition();
        instruments(edition).forEach((code, label) -> series.add(series(label, code)));
        return new LineChart(
                words.lookup("portal.history"),
                Scale.points(LineChart.values(series)).target(edition.target()).pass(edition.passMark()),
                columns(),
                series);
    }

    private Map<String, String> instruments(Edition edition) {
        var labels = new LinkedHashMap<String, String>();
        edition.nodes()
                .filter(node -> node.level() == Level.INSTRUMENT)
                .forEach(node -> labels.put(node.code(), node.code() + " " + words.pick(node.label())));
        return labels;
    }

    /// @param code of a node; null for the total
    private LineChart.Series series(String label, @Nullable String code) {
        return new LineChart.Series(
                label,
                years.stream()
                        .map(year -> code == null ? year.entry().total() : year.points(code))
                        .map(PastYears::point)
                        .toList(),
                code == null);
    }

    private static LineChart.Point point(@Nullable BigDecimal points) {
        return new LineChart.Point(points, points == null ? "–" : points.toPlainString());
    }

    private List<LineChart.Column> columns() {
        var columns = new ArrayList<LineChart.Column>();
        for (int from = 0, to; from < years.size(); from = to) {
            to = from + 1;
            while (to < years.size() && years.get(to).cut() == null) {
                to++;
            }
            String scheme =
                    scheme(years.get(from).of().year(), years.get(to - 1).of().year());
            years.subList(from, to)
                    .forEach(year -> columns.add(
                            new LineChart.Column(String.valueOf(year.of().year()), scheme)));
        }
        return columns;
    }

    private String scheme(int from, int to) {
        return from == to
                ? words.text("analysis.history.scheme.one", from)
                : words.text("analysis.history.scheme", from, to);
    }

    /// Why years cannot be compared, in sentences.
    List<String> breaks() {
        return years.stream()
                .flatMap(year -> Optional.ofNullable(year.cut()).stream())
                .flatMap(cut -> cut.explanation(words).stream())
                .toList();
    }
}
