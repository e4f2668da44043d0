package org.prongsai.document.pdf;

/// The private code points at which older Thai fonts keep the raised, lowered and narrowed shapes of
/// letters and marks.
///
/// They are those of Thai Windows, U+F700 to U+F71A.
final class ThaiVariants {
    private static final int FIRST = 0xF700;
    private static final String PLAIN = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

    private ThaiVariants() {}

    /// The character that `codePoint` is a shape of; itself, if it is none.
    static int plain(int codePoint) {
        int place = codePoint - FIRST;
        return place >= 0 && place < PLAIN.length() ? PLAIN.charAt(place) : codePoint;
    }
}
