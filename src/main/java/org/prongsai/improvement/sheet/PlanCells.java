package org.prongsai.improvement.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ListRows;
import org.prongsai.document.Row;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.Steps;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;

/// Reads a row of a plan's file as a measure or a step; what cannot be read becomes a fault of the list.
final class PlanCells {
    private static final int SHORT = 60;
    private static final int MIDDLE = 500;
    private static final int LONG = 1000;
    private static final int LONGEST = 2000;

    private final ListRows list;
    private final SheetCells cells;
    private final PlanSheet.Known known;

    PlanCells(ListRows list, PlanSheet.Known known) {
        this.list = list;
        this.cells = new SheetCells(list);
        this.known = known;
    }

    /// @param before  what is stored; empty for a new one
    /// @param lenient whether a blank cell leaves that as it is
    Measures.Wish measure(Row row, String title, Map<PlanColumn, String> before, boolean lenient) {
        var said = new Said(row, before, lenient);
        List<String> items = SheetCells.codes(said.text(PlanColumn.ITEMS, MIDDLE));
        List<String> unknown = items.stream().filter(known.items().negate()).toList();
        if (!unknown.isEmpty()) {
            list.fault(row, PlanColumn.ITEMS, "items.unknown", String.join(" ", unknown));
        }
        return new Measures.Wish(
                Bilingual.typed(title, said.text(PlanColumn.ENGLISH, LONG)),
                cells(said),
                items,
                cells.number(row, PlanColumn.BUDGET, said.text(PlanColumn.BUDGET, SHORT)),
                said.text(PlanColumn.NOTE, LONGEST));
    }

    /// @param first whether the row's cells are its measure's, which the step repeats
    Steps.Wish step(Row row, String title, Map<PlanColumn, String> before, boolean lenient, boolean first) {
        var said = new Said(row, before, lenient);
        BigDecimal aim = cells.number(row, PlanColumn.AIM, said.text(PlanColumn.AIM, SHORT));
        return new Steps.Wish(
                Bilingual.typed(title, first ? "" : said.text(PlanColumn.ENGLISH, LONG)),
                first ? Cells.EMPTY : cells(said),
                days(said),
                aim,
                said.text(PlanColumn.AIM_UNIT, SHORT));
    }

    private Cells cells(Said said) {
        String owner = said.text(PlanColumn.OWNER, MIDDLE);
        String named = said.text(PlanColumn.UNITS, LONGEST);
        boolean onPaper = !list.knows(PlanColumn.UNITS) && said.before.isEmpty();
        Set<UUID> units = onPaper
                ? SheetCells.units(owner, known.units())
                : cells.units(said.row, PlanColumn.UNITS, named, known.units());
        return new Cells(
                said.text(PlanColumn.TARGET_GROUP, MIDDLE),
                said.text(PlanColumn.INDICATOR, LONG),
                owner,
                units,
                said.text(PlanColumn.MONITORING, LONG));
    }

    private @Nullable DateSpan days(Said said) {
        String starts = said.text(PlanColumn.STARTS, SHORT);
        String ends = said.text(PlanColumn.ENDS, SHORT);
        LocalDate first = day(said.row, PlanColumn.STARTS, starts);
        LocalDate last = day(said.row, PlanColumn.ENDS, ends);
        if (starts.isEmpty() != ends.isEmpty()) {
            list.fault(said.row, starts.isEmpty() ? PlanColumn.STARTS : PlanColumn.ENDS, "days.both", "");
        }
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            list.fault(said.row, PlanColumn.ENDS, "ends.early", ends);
            return null;
        }
        return new DateSpan(first, last);
    }

    private @Nullable LocalDate day(Row row, PlanColumn column, String text) {
        LocalDate day = cells.day(row, column, text);
        if (day != null && !known.year().days().contains(day)) {
            list.fault(row, column, "day.outside", text);
        }
        return day;
    }

    /// A row's texts: what the file says, or what is stored where it says nothing.
    private final class Said {
        private final Row row;
        private final Map<PlanColumn, String> before;
        private final boolean lenient;

        Said(Row row, Map<PlanColumn, String> before, boolean lenient) {
            this.row = row;
            this.before = before;
            this.lenient = lenient;
        }

        String text(PlanColumn column, int longest) {
            String instead = lenient || !list.knows(column) ? before.getOrDefault(column, "") : "";
            return list.text(row, column, longest, instead);
        }
    }
}
