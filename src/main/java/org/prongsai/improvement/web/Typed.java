package org.prongsai.improvement.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.ThaiDigits;

/// What was typed into a field, read.
final class Typed {
    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// The number; empty for what is none, such as nothing.
    static Optional<BigDecimal> number(@Nullable String typed) {
        String plain = ThaiDigits.toArabic(text(typed)).replace(",", "");
        return plain.matches("[0-9]{1,12}(\\.[0-9]{1,2})?") ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /// Codes with spaces, commas or semicolons between.
    static List<String> codes(@Nullable String typed) {
        return Arrays.stream(ThaiDigits.toArabic(text(typed)).split("[\\s,;]+", -1))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
