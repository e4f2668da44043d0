package org.prongsai.survey.origin;

import org.jspecify.annotations.Nullable;
import org.prongsai.survey.language.FurtherLanguage;
import org.prongsai.web.Words;

/// A language that the reader of a page can choose.
///
/// @param tag       as in `<html lang>` and in the address
/// @param name      what it calls itself
/// @param direction as in `<html dir>`; null where text runs from left to right
public record LanguageChoice(
        String tag, String name, @Nullable String direction) {
    static LanguageChoice of(FurtherLanguage language) {
        return new LanguageChoice(language.tag(), language.ownName(), language.isRightToLeft() ? "rtl" : null);
    }

    /// As in `aria-current`; null for another than that of the page.
    public @Nullable String current(Words words) {
        return words.tag().equals(tag) ? "true" : null;
    }
}
