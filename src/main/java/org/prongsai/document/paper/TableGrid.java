package org.prongsai.document.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Row;

/// A table seen as places: which cell covers each column of each row.
public final class TableGrid {
    private TableGrid() {}

    /// What stands in a row from left to right; a cell that began above appears again where it reaches
    /// down.
    public static List<List<Place>> of(Table table) {
        return of(table.columns().size(), table.rows());
    }

    /// Whether a row belongs on one page with the row beneath it: a cell reaches down into that, or it is the title of
    /// what follows.
    public static boolean holdsOn(List<Place> row) {
        return row.stream().anyMatch(place -> place.rowsLeft() > 0)
                || (row.size() == 1 && row.getFirst().cell().columns() > 1);
    }

    static void check(int columns, int headerRows, List<Row> rows) {
        List<List<Place>> grid = of(columns, rows);
        if (headerRows > 0 && headerRows < grid.size()) {
            for (Place place : grid.get(headerRows)) {
                if (!place.begins()) {
                    throw new IllegalArgumentException("a cell of the header reaches down into the table");
                }
            }
        }
    }

    private static List<List<Place>> of(int columns, List<Row> rows) {
        var grid = new ArrayList<List<Place>>();
        List<Place> above = List.of();
        for (int row = 0; row < rows.size(); row++) {
            above = place(columns, rows.get(row), row, above);
            grid.add(above);
        }
        if (above.stream().anyMatch(place -> place.rowsLeft() > 0)) {
            throw new IllegalArgumentException("a cell reaches down beyond the last row");
        }
        return grid;
    }

    private static List<Place> place(int columns, Row row, int number, List<Place> above) {
        var places = new ArrayList<Place>();
        var cells = row.cells().iterator();
        int column = 0;
        while (column < columns) {
            Optional<Place> reaching = reachingInto(column, above);
            if (reaching.isEmpty() && !cells.hasNext()) {
                throw new IllegalArgumentException("row " + (number + 1) + " ends before column " + (column + 1));
            }
            Place place = reaching.isPresent() ? reaching.get().further() : Place.beginning(cells.next(), column);
            if (overlaps(place, above)) {
                throw new IllegalArgumentException("two cells overlap in row " + (number + 1));
            }
            places.add(place);
            column += place.cell().columns();
        }
        if (column > columns || cells.hasNext()) {
            throw new IllegalArgumentException("row " + (number + 1) + " is wider than " + columns + " columns");
        }
        return List.copyOf(places);
    }

    private static Optional<Place> reachingInto(int column, List<Place> above) {
        return above.stream()
                .filter(place -> place.column() == column && place.rowsLeft() > 0)
                .findFirst();
    }

    private static boolean overlaps(Place place, List<Place> above) {
        return place.begins()
                && above.stream()
                        .anyMatch(other -> other.rowsLeft() > 0
                                && other.column() > place.column()
                                && other.column()
                                        < place.column() + place.cell().columns());
    }

    /// A stretch of a row that one cell covers.
    ///
    /// @param column where it begins, from 0
    /// @param begins whether the cell begins in this row
    /// @param rowsLeft how many rows beneath it still covers
    public record Place(Cell cell, int column, boolean begins, int rowsLeft) {
        private static Place beginning(Cell cell, int column) {
            return new Place(cell, column, true, cell.rows() - 1);
        }

        private Place further() {
            return new Place(cell, column, false, rowsLeft - 1);
        }
    }
}
