package org.prongsai.improvement.sheet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.Step;
import org.prongsai.improvement.Steps;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;

/// Measures and steps as the cells of a row, each as it is written; an empty cell repeats the one above.
final class PlanRow {
    private PlanRow() {}

    static Measures.Wish wish(Measure measure) {
        return new Measures.Wish(measure.title(), measure.cells(), measure.items(), measure.budget(), measure.note());
    }

    static Steps.Wish wish(Step step) {
        return new Steps.Wish(step.title(), step.own(), step.days(), step.aim(), step.aimUnit());
    }

    static Map<PlanColumn, String> of(Measures.Wish wish, List<Unit> units) {
        Map<PlanColumn, String> row = of(PlanColumn.MEASURE, wish.title(), wish.cells(), units);
        row.put(PlanColumn.ITEMS, String.join(" ", wish.items()));
        row.put(PlanColumn.BUDGET, SheetCells.text(wish.budget()));
        row.put(PlanColumn.NOTE, wish.note());
        return row;
    }

    static Map<PlanColumn, String> of(Steps.Wish wish, List<Unit> units) {
        Map<PlanColumn, String> row = of(PlanColumn.STEP, wish.title(), wish.cells(), units);
        DateSpan days = wish.days();
        row.put(PlanColumn.STARTS, days == null ? "" : SheetCells.text(days.first()));
        row.put(PlanColumn.ENDS, days == null ? "" : SheetCells.text(days.last()));
        row.put(PlanColumn.AIM, SheetCells.text(wish.aim()));
        row.put(PlanColumn.AIM_UNIT, wish.aimUnit());
        return row;
    }

    private static Map<PlanColumn, String> of(PlanColumn named, Bilingual title, Cells cells, List<Unit> units) {
        var row = new EnumMap<PlanColumn, String>(PlanColumn.class);
        row.put(named, title.th());
        row.put(PlanColumn.ENGLISH, title.en().equals(title.th()) ? "" : title.en());
        row.put(PlanColumn.TARGET_GROUP, cells.targetGroup());
        row.put(PlanColumn.INDICATOR, cells.indicator());
        row.put(PlanColumn.OWNER, cells.owner());
        row.put(PlanColumn.UNITS, SheetCells.text(cells.units(), units));
        row.put(PlanColumn.MONITORING, cells.monitoring());
        return row;
    }
}
