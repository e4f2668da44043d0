package org.prongsai.document.drawing;

import java.awt.Color;
import java.util.Locale;

/// An opaque colour.
///
/// @param rgb red, green and blue, such as 0x2b3a8f
public record Ink(int rgb) {
    public static final Ink WHITE = new Ink(0xffffff);

    public Ink {
        if (rgb < 0 || rgb > 0xffffff) {
            throw new IllegalArgumentException("no colour: " + Integer.toHexString(rgb));
        }
    }

    /// `#2b3a8f`
    String css() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    Color colour() {
        return new Color(rgb);
    }
}
