package org.prongsai.document.paper;

import java.util.List;

/// A stretch of text in one look.
///
/// @param size in points of TH Sarabun; 0 for that of the text around
public record Run(String text, boolean bold, boolean italic, boolean underlined, double size) {
    public Run {
        if (size < 0 || size > 72) {
            throw new IllegalArgumentException("a size of " + size + " points");
        }
    }

    /// Text without emphasis.
    public static Run plain(String text) {
        return new Run(text, false, false, false, 0);
    }

    /// Text in bold.
    public static Run bold(String text) {
        return new Run(text, true, false, false, 0);
    }

    /// The same text in another size.
    public Run sized(double points) {
        return new Run(text, bold, italic, underlined, points);
    }

    /// One run without emphasis.
    public static List<Run> only(String text) {
        return List.of(plain(text));
    }
}
