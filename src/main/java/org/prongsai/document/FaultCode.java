package org.prongsai.document;

import java.util.Arrays;
import java.util.Locale;

/// Everything this module can find wrong; each has a text in both languages.
enum FaultCode {
    // Refusals of the whole file
    EMPTY,
    TOO_LARGE,
    UNKNOWN_FORMAT,
    MARKUP,
    TEXT_DAMAGED,
    QUOTE_UNCLOSED,
    ROW_TOO_LONG,
    CELL_TOO_LONG,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    TOO_MANY_CELLS,
    EXCEL_OLD,
    EXCEL_PROTECTED,
    EXCEL_BROKEN,
    EXCEL_SWOLLEN,
    NOT_EXCEL,
    PDF_PROTECTED,
    PDF_BROKEN,
    PDF_SCANNED,
    PDF_TOO_COMPLEX,
    WORD_BROKEN,
    WORD_NO_TABLE,
    // Faults of a row or a cell
    ROW_SHORT,
    ROW_LONG,
    HEADING_DUPLICATE,
    HEADING_MISSING,
    CELL_ERROR,
    FORMULA_WITHOUT_VALUE,
    MORE_FAULTS;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Fault at(int row, String column, Object... arguments) {
        return new Fault(
                row,
                column,
                code(),
                Arrays.stream(arguments).map(FaultCode::text).toList());
    }

    Refusal refuse(Object... arguments) {
        return new Refusal(at(0, "", arguments));
    }

    Refusal refuseAt(int row, String column, Object... arguments) {
        return new Refusal(at(row, column, arguments));
    }

    private static String text(Object argument) {
        return argument instanceof Number number
                ? String.format(Locale.ROOT, "%,d", number.longValue())
                : "" + argument;
    }
}
