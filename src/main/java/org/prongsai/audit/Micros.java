package org.prongsai.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Reads moments as microseconds since 1970; most of what a verifier does with a file would otherwise be that.
final class Micros {
    private static final int USUAL_LENGTH = "2026-11-22T08:00:00.123456Z".length();
    private static final long DAY = 86_400_000_000L;
    private static final long SECOND = 1_000_000L;

    private Micros() {}

    /// @throws DateTimeException if `text` is no moment
    static long parse(String text) {
        if (text.length() != USUAL_LENGTH || !text.endsWith("Z") || text.charAt(19) != '.') {
            return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text));
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        long second = (number(text, 11, 13) * 60L + number(text, 14, 16)) * 60 + number(text, 17, 19);
        return day * DAY + second * SECOND + number(text, 20, 26);
    }

    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a moment: " + text);
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
