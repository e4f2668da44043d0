package org.prongsai.improvement.sheet;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.document.Table;
import org.prongsai.improvement.PlanKind;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;

/// Plans that come with the program, to begin from: `improvement/ready-<kind>.csv`.
public final class ReadyPlans {
    private static final List<PlanColumn> COLUMNS = List.of(
            PlanColumn.MEASURE,
            PlanColumn.STEP,
            PlanColumn.ENGLISH,
            PlanColumn.TARGET_GROUP,
            PlanColumn.INDICATOR,
            PlanColumn.MONITORING,
            PlanColumn.STARTS,
            PlanColumn.ENDS);
    private static final int FIRST_DAY = 6;

    private ReadyPlans() {}

    /// Whether there is one of a kind.
    public static boolean has(PlanKind kind) {
        return switch (kind) {
            case MEASURES -> false;
            case ANTI_CORRUPTION, NO_GIFT -> true;
        };
    }

    /// The plan of a kind as a file, its days set into a year.
    ///
    /// @throws IllegalStateException if there is none
    public static Table of(PlanKind kind, FiscalYear year) {
        return new Table(
                "",
                COLUMNS.stream().map(PlanColumn::text).toList(),
                ShippedTable.rows("/improvement/ready-" + kind.tag() + ".csv").stream()
                        .map(row -> in(row, year))
                        .toList());
    }

    private static Row in(Row row, FiscalYear year) {
        var cells = new ArrayList<>(row.cells());
        for (int i = FIRST_DAY; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                cells.set(i, day(cells.get(i), year));
            }
        }
        return new Row(row.number(), cells);
    }

    private static String day(String text, FiscalYear year) {
        MonthDay day = MonthDay.parse("--" + text);
        return Stream.of(year.firstDay(), year.lastDay())
                .map(LocalDate::getYear)
                .map(day::atYear)
                .filter(year.days()::contains)
                .map(found -> new ThaiDate(found).official())
                .findFirst()
                .orElseThrow();
    }
}
