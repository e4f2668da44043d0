package org.prongsai.web.ui;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A bar from 0 to 100 with the target on it.
///
/// @param value  from 0 to 100
/// @param target from 0 to 100, drawn in gold
/// @param about  the bar in words, for those who do not see it
public record Progress(BigDecimal value, @Nullable BigDecimal target, Tone tone, String about) {
    /// Where the bar ends, as an SVG length.
    public String end() {
        return percent(value);
    }

    /// Where the target stands, as an SVG length.
    public @Nullable String mark() {
        return target == null ? null : percent(target);
    }

    private static String percent(BigDecimal points) {
        return points.max(BigDecimal.ZERO).min(BigDecimal.valueOf(100)).toPlainString() + "%";
    }
}
