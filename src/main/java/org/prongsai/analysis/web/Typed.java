package org.prongsai.analysis.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.prongsai.thai.ThaiDigits;

/// Reads numbers as people type them: Thai or Arabic digits, spaces around them.
final class Typed {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,6})?");
    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    private Typed() {}

    static Optional<BigDecimal> number(String text) {
        String arabic = ThaiDigits.toArabic(text).strip();
        return NUMBER.matcher(arabic).matches() ? Optional.of(new BigDecimal(arabic)) : Optional.empty();
    }

    /// A score from 0 to 100.
    ///
    /// @param decimals that it may have at most
    static Optional<BigDecimal> score(String text, int decimals) {
        return number(text)
                .filter(points -> points.compareTo(FULL) <= 0)
                .filter(points -> points.stripTrailingZeros().scale() <= decimals);
    }
}
