package org.prongsai.document;

import java.util.regex.Pattern;

/// Keeps text in a CSV file from being run as a formula by the spreadsheet that opens it.
///
/// A cell that begins with one of `= + - @`, their full-width forms, a tab or a line break gets an apostrophe before
/// it, unless it is a number or a lone dash, which Thai tables use for "none".
final class FormulaGuard {
    private static final String STARTERS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern HARMLESS = Pattern.compile("[+-]?[0-9][0-9,]*(\\.[0-9]+)?%?|-+");

    private FormulaGuard() {}

    static String apply(String text) {
        return dangerous(text) ? "'" + text : text;
    }

    /// `cell` without the apostrophe that [#apply(String)] had put before it.
    static String undo(String cell) {
        return cell.startsWith("'") && dangerous(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean dangerous(String text) {
        if (text.startsWith("'")) {
            return dangerous(text.substring(1));
        }
        return !text.isEmpty()
                && STARTERS.indexOf(text.charAt(0)) >= 0
                && !HARMLESS.matcher(text).matches();
    }
}
