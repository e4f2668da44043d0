package org.prongsai.thai;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads codes such as `O42`, `I1`, `E15`, `1.10`.
final class DirtyCode {
    /// Zero and the Thai letter อ look like O, a small L and a bar like I.
    private static final Pattern LIKE_O = Pattern.compile("[0อ]([1-9]\\d?)");

    private static final Pattern LIKE_I = Pattern.compile("[l|]([1-9]\\d?)");
    private static final Pattern LETTERS = Pattern.compile("([A-Za-z]{1,4})[ .-]?0*+([1-9][0-9Oo]{0,2})");
    private static final Pattern NUMBERS = Pattern.compile("([1-9]\\d?(?:\\.[1-9]\\d?){0,3})[.)]?");

    private DirtyCode() {}

    static Optional<String> read(String clean) {
        String text = ThaiDigits.toArabic(clean.strip());
        var likeO = LIKE_O.matcher(text);
        if (likeO.matches()) {
            return Optional.of("O" + likeO.group(1));
        }
        var likeI = LIKE_I.matcher(text);
        if (likeI.matches()) {
            return Optional.of("I" + likeI.group(1));
        }
        var letters = LETTERS.matcher(text);
        if (letters.matches()) {
            String number = letters.group(2).replaceAll("[Oo]", "0");
            return Optional.of(letters.group(1).toUpperCase(Locale.ROOT) + number);
        }
        var numbers = NUMBERS.matcher(text);
        return numbers.matches() ? Optional.of(numbers.group(1)) : Optional.empty();
    }
}
