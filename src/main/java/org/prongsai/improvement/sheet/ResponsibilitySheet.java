package org.prongsai.improvement.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.prongsai.document.Comparison;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.document.RowMark;
import org.prongsai.document.Table;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Step;
import org.prongsai.improvement.Steps;

/// Holds a table of who is responsible against the plan that it came from. It changes owners and reporting units, and
/// nothing else: what says what a row is about is not read, and rows are known by their hidden ids alone.
public final class ResponsibilitySheet {
    private static final List<ResponsibilityColumn> SAID =
            List.of(ResponsibilityColumn.OWNER, ResponsibilityColumn.UNITS);
    private static final int SHORT = 60;
    private static final int MIDDLE = 500;
    private static final int LONGEST = 2000;

    private final ListRows list;
    private final SheetCells cells;
    private final List<Measure> known;
    private final List<Unit> units;
    private final Map<UUID, Integer> rows = new HashMap<>();
    private final List<Comparison.Change<PlanWish>> changes = new ArrayList<>();
    private int same;

    private ResponsibilitySheet(Table table, List<Measure> known, List<Unit> units) {
        this.list = new ListRows(table);
        this.cells = new SheetCells(list);
        this.known = known;
        this.units = units;
    }

    /// What `table` would do.
    ///
    /// @param known the measures of the plan
    public static Comparison<PlanWish> compare(Table table, List<Measure> known, List<Unit> units) {
        var sheet = new ResponsibilitySheet(table, known, units);
        if (sheet.list.has(List.of(ResponsibilityColumn.ID, ResponsibilityColumn.OWNER))) {
            table.rows().forEach(sheet::take);
        }
        return new Comparison<>(sheet.changes, sheet.list.faults(), sheet.list.doubts(), sheet.same);
    }

    private void take(Row row) {
        Optional<RowMark> mark = RowMark.of(list.text(row, ResponsibilityColumn.ID, SHORT));
        Optional<Measure> measure = mark.flatMap(this::measure);
        Optional<Step> step = mark.flatMap(this::step);
        if (measure.isEmpty() && step.isEmpty()) {
            list.fault(row, ResponsibilityColumn.ID, "row.unknown", "");
            return;
        }
        Integer earlier = rows.putIfAbsent(mark.orElseThrow().id(), row.number());
        if (earlier != null) {
            list.fault(row, ResponsibilityColumn.ID, "row.twice", Integer.toString(earlier));
            return;
        }
        int version = mark.orElseThrow().version();
        measure.ifPresent(one -> compare(row, one, version));
        step.ifPresent(one -> compare(row, one, version));
    }

    private Optional<Measure> measure(RowMark mark) {
        return known.stream().filter(one -> one.id().equals(mark.id())).findFirst();
    }

    private Optional<Step> step(RowMark mark) {
        return known.stream()
                .flatMap(one -> one.steps().stream())
                .filter(one -> one.id().equals(mark.id()))
                .findFirst();
    }

    private void compare(Row row, Measure there, int version) {
        Measures.Wish wish = PlanRow.wish(there);
        Cells said = said(row, wish.cells());
        changed(
                row,
                there.title().th(),
                wish.cells(),
                said,
                version < there.version(),
                new PlanWish.ChangedMeasure(
                        there.id(),
                        there.version(),
                        new Measures.Wish(wish.title(), said, wish.items(), wish.budget(), wish.note())));
    }

    private void compare(Row row, Step there, int version) {
        Steps.Wish wish = PlanRow.wish(there);
        Cells said = said(row, wish.cells());
        changed(
                row,
                there.title().th(),
                wish.cells(),
                said,
                version < there.version(),
                new PlanWish.ChangedStep(
                        there.id(),
                        there.version(),
                        new Steps.Wish(wish.title(), said, wish.days(), wish.aim(), wish.aimUnit())));
    }

    private Cells said(Row row, Cells before) {
        String owner = list.text(row, ResponsibilityColumn.OWNER, MIDDLE);
        Set<UUID> chosen = list.knows(ResponsibilityColumn.UNITS)
                ? cells.units(
                        row, ResponsibilityColumn.UNITS, list.text(row, ResponsibilityColumn.UNITS, LONGEST), units)
                : before.units();
        return new Cells(before.targetGroup(), before.indicator(), owner, chosen, before.monitoring());
    }

    private void changed(Row row, String about, Cells before, Cells after, boolean stale, PlanWish wish) {
        List<Comparison.CellChange> differing = Comparison.differences(SAID, text(before, units), text(after, units));
        if (differing.isEmpty()) {
            same++;
        } else {
            changes.add(new Comparison.Change<>(
                    row.number(), about, stale ? Comparison.State.STALE : Comparison.State.CHANGED, differing, wish));
        }
    }

    /// Who is responsible, as the cells of a row.
    static Map<ResponsibilityColumn, String> text(Cells cells, List<Unit> units) {
        var row = new EnumMap<ResponsibilityColumn, String>(ResponsibilityColumn.class);
        row.put(ResponsibilityColumn.OWNER, cells.owner());
        row.put(ResponsibilityColumn.UNITS, SheetCells.text(cells.units(), units));
        return row;
    }

    /// All rows of a plan, each owner as it is written; an empty one repeats what stands above.
    static List<Map<ResponsibilityColumn, String>> rows(Plan plan, List<Unit> units) {
        var rows = new ArrayList<Map<ResponsibilityColumn, String>>();
        for (int m = 0; m < plan.measures().size(); m++) {
            Measure measure = plan.measures().get(m);
            Map<ResponsibilityColumn, String> row = text(measure.cells(), units);
            row.put(ResponsibilityColumn.ID, new RowMark(measure.id(), measure.version()).text());
            row.put(ResponsibilityColumn.NUMBER, Integer.toString(m + 1));
            row.put(ResponsibilityColumn.ITEMS, String.join(" ", measure.items()));
            row.put(ResponsibilityColumn.MEASURE, measure.title().th());
            rows.add(row);
            for (int s = 0; s < measure.steps().size(); s++) {
                Step step = measure.steps().get(s);
                var days = step.days(plan.year());
                Map<ResponsibilityColumn, String> under = text(step.own(), units);
                under.put(ResponsibilityColumn.ID, new RowMark(step.id(), step.version()).text());
                under.put(ResponsibilityColumn.NUMBER, (m + 1) + "." + (s + 1));
                under.put(ResponsibilityColumn.ITEMS, String.join(" ", measure.items()));
                under.put(ResponsibilityColumn.WORK, step.title().th());
                under.put(
                        ResponsibilityColumn.MONTHS,
                        SheetCells.text(days.first()) + " – " + SheetCells.text(days.last()));
                rows.add(under);
            }
        }
        return rows;
    }
}
