package org.prongsai.document.paper;

import java.util.List;
import java.util.Locale;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Column;

/// Writes the tables of a paper as HTML.
final class PaperTableHtml {
    /// Rows that a cell holds together, or that follow their title, stay on a page up to so many.
    private static final int MOST_TOGETHER = 8;

    /// A row with more paragraphs than this in a cell may go on on the next page.
    private static final int LINES_OF_A_LONG_ROW = 5;

    private final Paper paper;
    private final HtmlText html;

    PaperTableHtml(Paper paper, HtmlText html) {
        this.paper = paper;
        this.html = html;
    }

    void write(Table table) {
        double size = table.textSize() == 0 ? 1 : table.textSize() / paper.textSize();
        html.open("table", "class", "grid", "style", "font-size: " + PaperHtml.number(size) + "em");
        double all = table.columns().stream().mapToDouble(Column::share).sum();
        for (Column column : table.columns()) {
            html.empty("col", "style", String.format(Locale.ROOT, "width: %.3f%%", 100 * column.share() / all));
        }
        List<List<TableGrid.Place>> grid = TableGrid.of(table);
        if (table.headerRows() > 0) {
            part("thead", "th", grid.subList(0, table.headerRows()), table.columns());
        }
        part("tbody", "td", grid.subList(table.headerRows(), grid.size()), table.columns());
        html.close("table");
    }

    private void part(String part, String tag, List<List<TableGrid.Place>> rows, List<Column> columns) {
        for (int from = 0; from < rows.size(); ) {
            int to = from + 1;
            while (to < rows.size() && (tag.equals("th") || TableGrid.holdsOn(rows.get(to - 1)))) {
                to++;
            }
            boolean together = to - from > 1 && to - from <= MOST_TOGETHER;
            html.open(part, "class", together ? "together" : "");
            rows.subList(from, to).forEach(row -> row(tag, row, columns));
            html.close(part);
            from = to;
        }
    }

    private void row(String tag, List<TableGrid.Place> row, List<Column> columns) {
        boolean isLong = row.stream().anyMatch(place -> place.cell().lines().size() > LINES_OF_A_LONG_ROW);
        html.open("tr", "class", isLong ? "long" : "");
        for (TableGrid.Place place : row) {
            if (tag.equals("th") && place.cell().rows() > 1) {
                piece(place);
            } else if (place.begins()) {
                cell(tag, place.cell(), columns.get(place.column()));
            }
        }
        html.close("tr");
    }

    /// A cell of the head that reaches down, in pieces: as one it would lose its lines where the head is repeated.
    private void piece(TableGrid.Place place) {
        String open = (place.begins() ? "" : "border-top: none;") + (place.rowsLeft() > 0 ? "border-bottom: none" : "");
        html.open("th", "colspan", "" + place.cell().columns(), "style", open);
        if (place.begins()) {
            lines(place.cell());
        }
        html.close("th");
    }

    private void lines(Cell cell) {
        for (List<Run> line : cell.lines()) {
            html.open("p");
            PaperHtml.runs(paper, html, line);
            html.close("p");
        }
    }

    private void cell(String tag, Cell cell, Column column) {
        Alignment alignment = cell.alignment().orElse(tag.equals("th") ? Alignment.CENTRE : column.alignment());
        html.open(
                tag,
                "colspan",
                "" + cell.columns(),
                "rowspan",
                "" + cell.rows(),
                "style",
                "text-align: " + PaperHtml.css(alignment));
        lines(cell);
        html.close(tag);
    }
}
