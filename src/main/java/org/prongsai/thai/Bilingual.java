package org.prongsai.thai;

/// A text that officials keep in both languages of the product.
///
/// @param th Thai, never blank
/// @param en English, never blank
public record Bilingual(String th, String en) {
    public Bilingual {
        if (th.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text lacks a language: th=" + th + ", en=" + en);
        }
    }

    /// The same text for both languages: a code, a number, a proper name.
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
