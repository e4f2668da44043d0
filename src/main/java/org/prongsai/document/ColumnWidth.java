package org.prongsai.document;

/// How wide a column must be for its texts, in digits; Thai vowels and tone marks above and below a letter take no
/// room.
final class ColumnWidth {
    static final int WIDEST = 60;
    private static final int NARROWEST = 8;

    private int widest;

    ColumnWidth(String heading) {
        fit(heading);
    }

    void fit(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                width = 0;
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                width++;
            }
            widest = Math.max(widest, width);
        }
    }

    double characters() {
        return Math.clamp(Math.ceil(widest * 1.1) + 2, NARROWEST, WIDEST);
    }
}
