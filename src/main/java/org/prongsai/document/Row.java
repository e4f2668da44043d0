package org.prongsai.document;

import java.util.List;

/// One row of a [Table], which remembers where it stood, so that a fault can say "row 12".
///
/// @param number 1-based: the row of the worksheet, or the line of the text on which the row begins
/// @param cells as many as the table has headings; an absent cell is empty text
public record Row(int number, List<String> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /// The text in `column`, counted from 0.
    public String cell(int column) {
        return cells.get(column);
    }
}
