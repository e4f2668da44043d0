package org.prongsai.document;

/// Counts the rows and cells read so far, refuses what is too much, and keeps one copy of texts that repeat.
final class Meter {
    private static final int LONGEST_SHARED = 40;

    private final Limits limits;
    private final String[] shared = new String[4096];
    private int rows;
    private int cells;

    Meter(Limits limits) {
        this.limits = limits;
    }

    void countRow(int number, int width) {
        rows++;
        if (rows > limits.rows()) {
            throw FaultCode.TOO_MANY_ROWS.refuseAt(number, "", limits.rows());
        }
        cells += width;
        if (cells > limits.cells()) {
            throw FaultCode.TOO_MANY_CELLS.refuseAt(number, "", limits.cells());
        }
    }

    void checkWidth(int row, int width) {
        if (width > limits.columns()) {
            throw FaultCode.TOO_MANY_COLUMNS.refuseAt(row, "", limits.columns());
        }
    }

    /// `text` as a cell holds it: without blanks at its ends, line breaks as `\n`.
    String cell(int row, int column, String text) {
        String clean = Blank.strip(text);
        if (clean.length() > limits.cellText()) {
            throw FaultCode.CELL_TOO_LONG.refuseAt(row, Heading.letter(column), limits.cellText());
        }
        return clean.length() > LONGEST_SHARED ? clean : share(clean);
    }

    private String share(String text) {
        int slot = Math.floorMod(text.hashCode(), shared.length);
        String kept = shared[slot];
        if (text.equals(kept)) {
            return kept;
        }
        shared[slot] = text;
        return text;
    }
}
