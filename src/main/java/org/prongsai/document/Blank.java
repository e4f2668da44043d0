package org.prongsai.document;

/// The blanks that people do not see: spaces, the no-break space, the zero-width space, the byte order mark.
final class Blank {
    private Blank() {}

    static boolean is(char letter) {
        return Character.isWhitespace(letter) || letter == '\u00A0' || letter == '\u200B' || letter == '\uFEFF';
    }

    /// `text` without blanks at its ends, its line breaks as `\n`.
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        String bare = text.substring(from, to);
        return bare.indexOf('\r') < 0 ? bare : bare.replace("\r\n", "\n").replace('\r', '\n');
    }
}
