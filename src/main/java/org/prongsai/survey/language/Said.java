package org.prongsai.survey.language;

import java.util.regex.Pattern;

/// A translated text with the Thai text that it was made of, so that it is not shown where that has changed.
public record Said(String th, String text) {
    private static final Pattern MARKUP = Pattern.compile("[<>]|&[#a-zA-Z0-9]+;");

    /// Controls, marks that turn the direction of text, letters without a meaning of their own: no text needs them.
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cc}\\p{Co}\\p{Cn}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

    /// What is left of letters that an encoding does not have.
    private static final Pattern LOST = Pattern.compile("\\uFFFD|\\?{2,}");

    static boolean isMarkup(String text) {
        return MARKUP.matcher(text).find();
    }

    static boolean isHidden(String text) {
        return HIDDEN.matcher(text).find();
    }

    static boolean isLost(String text) {
        return LOST.matcher(text).find();
    }

    /// Whether it can be shown; what is read from outside and from the database alike is held to it.
    boolean isSound() {
        return !text.isBlank() && !isMarkup(text) && !isHidden(text) && !isLost(text);
    }
}
