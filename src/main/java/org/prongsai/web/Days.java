package org.prongsai.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.ThaiDate;

/// Days as they are typed: `2026-10-01` as browsers send them, or a Thai date.
public final class Days {
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2400;

    private Days() {}

    /// The day; empty for what is none.
    public static Optional<LocalDate> read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()))
                    .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST);
        } catch (DateTimeParseException e) {
            return ThaiDate.parse(typed.strip()).map(ThaiDate::day);
        }
    }

    /// Whether nothing was typed.
    public static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
