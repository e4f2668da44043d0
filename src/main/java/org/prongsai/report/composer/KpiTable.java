package org.prongsai.report.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Reached;
import org.prongsai.thai.ProgressRound;

/// The indicators that were measured by the end of a round, beside their aims.
final class KpiTable {
    private KpiTable() {}

    /// Whether any was measured by then.
    static boolean has(Plan plan, Map<UUID, Kpi> kpis, ProgressRound round) {
        return plan.measures().stream()
                .anyMatch(measure -> kpis.getOrDefault(measure.id(), Kpi.NONE)
                        .latest(quarter(round))
                        .isPresent());
    }

    static Table of(Plan plan, Map<UUID, Kpi> kpis, ProgressRound round) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                PaperWords.say("progress.kpi.indicator"),
                PaperWords.say("progress.kpi.aim"),
                PaperWords.say("progress.kpi.value"),
                PaperWords.say("progress.kpi.on"),
                PaperWords.say("progress.kpi.result")));
        for (int i = 0; i < plan.measures().size(); i++) {
            Measure measure = plan.measures().get(i);
            Kpi kpi = kpis.getOrDefault(measure.id(), Kpi.NONE);
            int number = i + 1;
            kpi.latest(quarter(round)).ifPresent(reached -> rows.add(row(number, measure, kpi, reached)));
        }
        return new Table(
                List.of(
                        new Column(7.1, Alignment.LEFT),
                        new Column(2.4, Alignment.CENTRE),
                        new Column(2.4, Alignment.CENTRE),
                        new Column(2.6, Alignment.CENTRE),
                        new Column(2.4, Alignment.CENTRE)),
                1,
                14,
                rows);
    }

    private static Row row(int number, Measure measure, Kpi kpi, Reached reached) {
        String indicator = measure.cells().indicator();
        return Row.of(
                PaperWords.say("progress.kpi.measure", number) + (indicator.isEmpty() ? "" : "  " + indicator),
                kpi.aim().text(),
                kpi.aim().said(reached.value()),
                Dates.day(reached.on()),
                kpi.isMet(reached)
                        .map(met -> PaperWords.say(met ? "progress.kpi.met" : "progress.kpi.unmet"))
                        .orElse(""));
    }

    private static int quarter(ProgressRound round) {
        return round == ProgressRound.SIX_MONTHS ? Reached.QUARTERS / 2 : Reached.QUARTERS;
    }
}
