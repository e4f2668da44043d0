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

    /// What a field of a day is filled with: a day such as `2022-05-01` as its reader writes it, anything else as it
    /// was
    /// typed. [#read] reads both.
    public static @Nullable String entered(@Nullable String typed, Words words) {
        if (typed == null || words.language() != Language.TH) {
            return typed;
        }
        try {
            return new ThaiDate(LocalDate.parse(typed.strip())).typed();
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return typed;
        }
    }

    /// Whether nothing was typed.
    public static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
