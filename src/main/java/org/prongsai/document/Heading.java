package org.prongsai.document;

import java.util.Locale;

/// What makes two column headings the same, and how a column without one is called.
final class Heading {
    private Heading() {}

    /// `heading` without spaces, line breaks and letter case, to compare by.
    static String key(String heading) {
        return heading.replaceAll("[\\s\\u00A0\\u200B\\uFEFF]+", "").toLowerCase(Locale.ROOT);
    }

    /// `heading` on one line.
    static String oneLine(String heading) {
        return heading.replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    /// The letter over the column in a spreadsheet: 0 is A, 26 is AA.
    static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
