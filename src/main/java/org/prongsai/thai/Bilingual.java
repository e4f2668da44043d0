package org.prongsai.thai;

import org.jspecify.annotations.Nullable;
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

    /// What someone typed: the Thai text stands for the English one that he left empty.
    ///
    /// @throws IllegalArgumentException if the Thai text is blank
    public static Bilingual typed(String th, @Nullable String en) {
        return new Bilingual(th.strip(), en == null || en.isBlank() ? th.strip() : en.strip());
    }

    /// The same text for both languages: a code, a number, a proper name.
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }
}
