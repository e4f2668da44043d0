package org.prongsai.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One column of a [Sheet]: its heading, and how its cell is drawn from a `T`; an absent value leaves the cell empty.
public sealed interface Column<T> {
    String heading();

    /// Text, which no spreadsheet will run as a formula.
    ///
    /// @param hidden kept out of sight in XLSX: an identifier by which a returned file is matched
    record Text<T>(String heading, boolean hidden, Function<? super T, ? extends @Nullable String> value)
            implements Column<T> {}

    /// A number rounded half up to `decimals` places, from 0 to 6.
    record Figure<T>(String heading, int decimals, Function<? super T, ? extends @Nullable BigDecimal> value)
            implements Column<T> {
        public Figure {
            if (decimals < 0 || decimals > 6) {
                throw new IllegalArgumentException("not 0 to 6 decimals: " + decimals);
            }
        }
    }

    /// A day of the Gregorian calendar, shown as `2025-10-01`.
    record Day<T>(String heading, Function<? super T, ? extends @Nullable LocalDate> value) implements Column<T> {}

    static <T> Column<T> text(String heading, Function<? super T, ? extends @Nullable String> value) {
        return new Text<>(heading, false, value);
    }

    static <T> Column<T> hiddenId(String heading, Function<? super T, ? extends @Nullable String> value) {
        return new Text<>(heading, true, value);
    }

    static <T> Column<T> number(
            String heading, int decimals, Function<? super T, ? extends @Nullable BigDecimal> value) {
        return new Figure<>(heading, decimals, value);
    }

    static <T> Column<T> date(String heading, Function<? super T, ? extends @Nullable LocalDate> value) {
        return new Day<>(heading, value);
    }
}
