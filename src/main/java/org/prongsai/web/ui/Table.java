package org.prongsai.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table; on a phone each row becomes a card.
///
/// @param caption   what it shows; always there for those who cannot see its surroundings
/// @param downloads the same rows as files
/// @param empty     said instead of rows when there are none
public record Table(
        String caption,
        boolean captionShown,
        List<Column> columns,
        List<Row> rows,
        List<Download> downloads,
        @Nullable String empty) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        downloads = List.copyOf(downloads);
        for (Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException(
                        row.cells().size() + " cells under " + columns.size() + " columns of " + caption);
            }
        }
    }

    /// A row; its first cell names it.
    public record Row(List<Cell> cells, boolean highlighted) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(List.of(cells), false);
        }

        public Row highlight() {
            return new Row(cells, true);
        }
    }

    /// The table as a file, such as "CSV".
    public record Download(String label, String href) {}

    public static Table of(String caption, List<Column> columns, List<Row> rows) {
        return new Table(caption, true, columns, rows, List.of(), null);
    }

    /// With a caption that only screen readers meet, under a heading that says the same.
    public Table captionHidden() {
        return new Table(caption, false, columns, rows, downloads, empty);
    }

    public Table downloads(List<Download> offered) {
        return new Table(caption, captionShown, columns, rows, offered, empty);
    }

    public Table empty(String said) {
        return new Table(caption, captionShown, columns, rows, downloads, said);
    }
}
