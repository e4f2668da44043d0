package org.prongsai.improvement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Reach;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Reached;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out the indicators of a plan's measures: aim, four quarters, trend.
///
/// @param plan null where none was begun
/// @param kpis the indicators by measure
record KpiView(AgencyYear at, @Nullable Plan plan, Map<UUID, Kpi> kpis, Reach reach, Visit visit) {
    KpiView {
        kpis = Map.copyOf(kpis);
    }

    Table table() {
        Words words = visit.words();
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.lookup("improvement.number")));
        columns.add(Column.naming(words.lookup("improvement.indicator")));
        columns.add(Column.text(words.lookup("improvement.aim")));
        IntStream.rangeClosed(1, Reached.QUARTERS)
                .forEach(quarter -> columns.add(Column.text(words.text("improvement.quarter", quarter))));
        columns.add(Column.text(words.lookup("improvement.kpi.trend")));
        List<Measure> measures = plan == null ? List.of() : plan.measures();
        return Table.of(
                        words.lookup("improvement.kpi"),
                        columns,
                        IntStream.range(0, measures.size())
                                .filter(i -> KpiController.reaches(reach, measures.get(i)))
                                .mapToObj(i -> row(i + 1, measures.get(i)))
                                .toList())
                .empty(words.lookup("improvement.kpi.none"))
                .downloads(HasTables.downloads(visit, "indicators"));
    }

    private Table.Row row(int number, Measure measure) {
        Words words = visit.words();
        Kpi kpi = kpis.getOrDefault(measure.id(), Kpi.NONE);
        String indicator = measure.cells().indicator();
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Code(Integer.toString(number)));
        cells.add(
                indicator.isEmpty()
                        ? Cell.text(words.pick(measure.title()))
                        : new Cell.Pair(indicator, words.pick(measure.title())));
        cells.add(aim(measure, kpi));
        for (int quarter = 1; quarter <= Reached.QUARTERS; quarter++) {
            cells.add(value(measure, kpi, quarter));
        }
        cells.add(trend(kpi));
        return new Table.Row(cells, false);
    }

    private Cell aim(Measure measure, Kpi kpi) {
        String said = kpi.aim().text();
        if (!visit.may(KeepsMeasures.class)) {
            return said.isEmpty() ? new Cell.Missing(visit.words().lookup("improvement.answer.none")) : Cell.text(said);
        }
        return new Cell.Link(
                said.isEmpty() ? visit.words().lookup("improvement.kpi.aim.set") : said,
                MeasuresController.path(at) + "/" + measure.id() + "/aim");
    }

    private Cell value(Measure measure, Kpi kpi, int quarter) {
        String said = kpi.at(quarter).map(one -> kpi.aim().said(one.value())).orElse("");
        if (!visit.may(ReportsProgress.class)) {
            return Cell.text(said);
        }
        return new Cell.Link(
                said.isEmpty() ? visit.words().lookup("improvement.kpi.enter") : said,
                KpiController.path(at, measure.id(), quarter));
    }

    private Cell trend(Kpi kpi) {
        Words words = visit.words();
        if (kpi.reached().isEmpty()) {
            return Cell.text("");
        }
        String trend = words.lookup(
                switch (kpi.trend()) {
                    case BETTER -> "improvement.kpi.better";
                    case SAME -> "improvement.kpi.same";
                    case WORSE -> "improvement.kpi.worse";
                    case UNKNOWN -> "improvement.kpi.unknown";
                });
        return kpi.isMet()
                .<Cell>map(met -> new Cell.Marked(Badge.of(
                        words.lookup(met ? "improvement.kpi.met" : "improvement.kpi.unmet")
                                + (kpi.trend() == Kpi.Trend.UNKNOWN ? "" : " · " + trend),
                        met ? Tone.GOOD : kpi.trend() == Kpi.Trend.WORSE ? Tone.WARNING : Tone.ACTION)))
                .orElseGet(() -> Cell.text(trend));
    }
}
