package org.prongsai.web;

import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;

/// Texts in a language that the product does not have; they stand before its own, which show through where one is
/// missing.
public interface Overlay {
    /// The language as in `<html lang>`: `my`, `ms-Arab`.
    String tag();

    boolean isRightToLeft();

    /// The text for a key of the product's texts; null where there is none.
    @Nullable String text(String key);

    /// What stands for `text`; null where nothing does.
    @Nullable String text(Bilingual text);
}
