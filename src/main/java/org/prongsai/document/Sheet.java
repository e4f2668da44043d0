package org.prongsai.document;

import java.util.List;
import java.util.stream.IntStream;

/// A table to be written: its columns, and what its rows are drawn from, one after the other.
///
/// @param name shown on the tab; what Excel forbids in it is replaced when written
/// @param guide a line of guidance above the headings, for forms to be filled in; empty for none. Only in XLSX
/// @param locked whether headings, guide and hidden columns are protected (without password) from slips. Only in XLSX
/// @param rows walked through once for each writing
public record Sheet<T>(String name, String guide, boolean locked, List<Column<T>> columns, Iterable<T> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || columns.size() > Limits.STANDARD.columns()) {
            throw new IllegalArgumentException("a sheet has 1 to " + Limits.STANDARD.columns() + " columns");
        }
        if (!guide.isEmpty() && columns.size() < 2) {
            throw new IllegalArgumentException("a guide above a single column would be read back as its heading");
        }
    }

    public static <T> Sheet<T> of(String name, List<Column<T>> columns, Iterable<T> rows) {
        return new Sheet<>(name, "", false, columns, rows);
    }

    /// `table` with all its cells as text.
    public static Sheet<Row> of(Table table) {
        List<Column<Row>> columns = IntStream.range(0, table.header().size())
                .mapToObj(i -> Column.<Row>text(table.header().get(i), row -> row.cell(i)))
                .toList();
        return of(table.name(), columns, table.rows());
    }

    public Sheet<T> withGuide(String text) {
        return new Sheet<>(name, text, locked, columns, rows);
    }

    public Sheet<T> withLock() {
        return new Sheet<>(name, guide, true, columns, rows);
    }
}
