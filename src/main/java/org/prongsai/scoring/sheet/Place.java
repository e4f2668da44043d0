package org.prongsai.scoring.sheet;

/// Where in what was handed in something stands.
///
/// @param source the file's name; empty for pasted text and for what was typed into a form
/// @param page of a PDF, counted from 1; 0 elsewhere
/// @param row the row of a table or the line of a text, counted from 1; 0 when the whole source is meant
/// @param column the column's heading; empty when the whole row is meant
public record Place(String source, int page, int row, String column) {
    static Place of(String source) {
        return new Place(source, 0, 0, "");
    }

    Place at(int row) {
        return new Place(source, page, row, column);
    }

    Place in(String column) {
        return new Place(source, page, row, column);
    }

    /// The place in short, the same in every language: `opdc.csv:12 [score]`.
    @Override
    public String toString() {
        var text = new StringBuilder(source.isEmpty() ? "-" : source);
        if (page > 0) {
            text.append(":p").append(page);
        }
        if (row > 0) {
            text.append(':').append(row);
        }
        if (!column.isEmpty()) {
            text.append(" [").append(column).append(']');
        }
        return text.toString();
    }
}
