package org.prongsai.web.ui;

import org.jspecify.annotations.Nullable;

/// A short word or letter on a colour: a grade, a state.
///
/// @param spoken said before the text to those who do not see it, such as "grade"
public record Badge(String text, Tone tone, @Nullable String spoken) {
    public static Badge of(String text, Tone tone) {
        return new Badge(text, tone, null);
    }

    /// A grade letter; `spoken` is the reader's word for "grade".
    public static Badge grade(String letter, Tone tone, String spoken) {
        return new Badge(letter, tone, spoken);
    }
}
