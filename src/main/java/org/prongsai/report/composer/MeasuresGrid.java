package org.prongsai.report.composer;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.improvement.PlanTable;

/// The official table of six columns; a cell reaches down over those that take it over.
final class MeasuresGrid {
    /// More steps than this under one cell would not fit on a page together, so the cell is written once and empty ones
    /// follow.
    private static final int LONGEST_SPAN = 6;

    private MeasuresGrid() {}

    static Table of(PlanTable plan) {
        var rows = new ArrayList<Row>();
        rows.add(Row.of(
                PaperWords.say("table.measure"),
                PaperWords.say("table.step"),
                PaperWords.say("table.target"),
                PaperWords.say("table.indicator"),
                PaperWords.say("table.owner"),
                PaperWords.say("table.monitoring")));
        List<PlanTable.Row> lines = plan.rows();
        int left = 0;
        boolean joined = true;
        for (PlanTable.Row line : lines) {
            if (line.span() > 0) {
                left = line.span();
                joined = left <= LONGEST_SPAN;
            }
            rows.add(row(line, joined));
        }
        return new Table(
                List.of(
                        new Column(4.2, Alignment.LEFT),
                        new Column(7.2, Alignment.LEFT),
                        new Column(2.8, Alignment.LEFT),
                        new Column(4.2, Alignment.LEFT),
                        new Column(3.1, Alignment.LEFT),
                        new Column(3.2, Alignment.LEFT)),
                1,
                14,
                rows);
    }

    private static Row row(PlanTable.Row line, boolean joined) {
        var cells = new ArrayList<Cell>();
        add(cells, line.number() + ". " + line.measure().title().th(), line.span(), joined);
        var step = line.step();
        cells.add(Cell.of(
                step == null ? "" : step.number() + " " + step.step().title().th()));
        line.parts().forEach(part -> add(cells, part.text(), part.span(), joined));
        return new Row(cells);
    }

    private static void add(List<Cell> cells, String text, int span, boolean joined) {
        if (span > 0) {
            cells.add(joined ? Cell.of(text).spanning(1, span) : Cell.of(text));
        } else if (!joined) {
            cells.add(Cell.of(""));
        }
    }
}
