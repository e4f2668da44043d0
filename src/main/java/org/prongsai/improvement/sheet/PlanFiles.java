package org.prongsai.improvement.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.RowMark;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Kpi;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Step;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.Language;
import org.prongsai.web.sheet.Workbooks;

/// Writes plans and progress as workbooks that are filled in elsewhere and come back; a hidden column says which row is
/// which.
public final class PlanFiles {
    private PlanFiles() {}

    /// The measures and steps of a plan, each row as it is written.
    ///
    /// @param name  shown on the tab
    /// @param guide said above the headings
    public static byte[] plan(@Nullable Plan plan, List<Unit> units, String name, String guide, Language language) {
        var rows = new ArrayList<Map<PlanColumn, String>>();
        List<Measure> measures = plan == null ? List.of() : plan.measures();
        for (int m = 0; m < measures.size(); m++) {
            Measure measure = measures.get(m);
            Map<PlanColumn, String> row = PlanRow.of(PlanRow.wish(measure), units);
            row.put(PlanColumn.ID, new RowMark(measure.id(), measure.version()).text());
            row.put(PlanColumn.NUMBER, Integer.toString(m + 1));
            rows.add(row);
            for (int s = 0; s < measure.steps().size(); s++) {
                Step step = measure.steps().get(s);
                Map<PlanColumn, String> under = PlanRow.of(PlanRow.wish(step), units);
                under.put(PlanColumn.ID, new RowMark(step.id(), step.version()).text());
                under.put(PlanColumn.NUMBER, (m + 1) + "." + (s + 1));
                rows.add(under);
            }
        }
        return Workbooks.of(PlanColumn.values(), rows, name, guide, language);
    }

    /// Who is responsible for each measure and step of a plan.
    public static byte[] responsibilities(
            @Nullable Plan plan, List<Unit> units, String name, String guide, Language language) {
        return Workbooks.of(
                ResponsibilityColumn.values(),
                plan == null ? List.of() : ResponsibilitySheet.rows(plan, units),
                name,
                guide,
                language);
    }

    /// A round that is to be reported.
    ///
    /// @param quarter whose values of the measures' indicators are asked for too
    /// @param kpis    the indicators by their measures
    /// @param proofs  names of the files that prove what was reported, by their steps
    public record Asked(
            FiscalYear year, ProgressRound round, int quarter, Map<UUID, Kpi> kpis, Map<UUID, String> proofs) {
        public Asked {
            kpis = Map.copyOf(kpis);
            proofs = Map.copyOf(proofs);
        }
    }

    /// What was reported of steps in a round, to be filled in.
    public static byte[] reports(List<Plan.Numbered> steps, Asked asked, String name, String guide, Language language) {
        var rows = new ArrayList<Map<ReportColumn, String>>();
        var measures = new HashSet<UUID>();
        for (Plan.Numbered one : steps) {
            Step step = one.step();
            Measure measure = one.measure();
            var row = new EnumMap<ReportColumn, String>(ReportColumn.class);
            row.putAll(ReportSheet.text(step.reports().get(asked.round())));
            row.put(ReportColumn.ID, ReportSheet.mark(asked.round(), step));
            row.put(ReportColumn.NUMBER, one.number());
            row.put(ReportColumn.MEASURE, measure.title().th());
            row.put(ReportColumn.STEP, step.title().th());
            row.put(ReportColumn.INDICATOR, step.cells().indicator());
            row.put(ReportColumn.AIM, (SheetCells.text(step.aim()) + " " + step.aimUnit()).strip());
            row.put(ReportColumn.ENDS, SheetCells.text(step.days(asked.year()).last()));
            row.put(ReportColumn.PROOF_FILE, asked.proofs().getOrDefault(step.id(), ""));
            if (measures.add(measure.id())) {
                row.putAll(QuarterCells.of(
                        measure, asked.quarter(), asked.kpis().getOrDefault(measure.id(), Kpi.NONE), language));
            }
            rows.add(row);
        }
        return Workbooks.of(ReportColumn.values(), rows, name, guide, language);
    }
}
