package org.prongsai.framework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;

/// The only place where an exact score becomes a decimal.
public final class Rounding {
    private Rounding() {}

    /// `value` rounded half up to `decimals` places: 84.995 gives 85.00, as the published tables need it.
    public static BigDecimal halfUp(BigFraction value, int decimals) {
        return new BigDecimal(value.getNumerator())
                .divide(new BigDecimal(value.getDenominator()), decimals, RoundingMode.HALF_UP);
    }

    /// The score as it is printed everywhere: two decimals.
    public static String shown(BigFraction value) {
        return halfUp(value, 2).toPlainString();
    }

    /// `decimal` without any loss.
    public static BigFraction exact(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? BigFraction.of(decimal.toBigIntegerExact())
                : BigFraction.of(decimal.unscaledValue(), java.math.BigInteger.TEN.pow(decimal.scale()));
    }

    /// `numerator/denominator` in lowest terms, the form in which exact scores are stored and handed out.
    public static String text(BigFraction value) {
        return value.getNumerator() + "/" + value.getDenominator();
    }

    /// Reads what [#text] wrote.
    ///
    /// @throws NumberFormatException if `text` is not two integers with a slash between them
    public static BigFraction parse(String text) {
        return BigFraction.parse(text);
    }
}
