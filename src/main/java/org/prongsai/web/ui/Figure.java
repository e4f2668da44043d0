package org.prongsai.web.ui;

import org.jspecify.annotations.Nullable;

/// A number that explains itself: with `href` it carries the dotted underline and opens how it came about.
///
/// @param text  as shown, such as `91.85`
/// @param about what number it is, told to those who hear the link without its surroundings
public record Figure(
        String text, @Nullable String href, @Nullable String about) {
    public static Figure plain(String text) {
        return new Figure(text, null, null);
    }

    public static Figure explained(String text, String href, String about) {
        return new Figure(text, href, about);
    }
}
