package org.prongsai.workgroup.web;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.ThaiDigits;

/// What was typed into a field, read.
final class Typed {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:](\\d{2})(?: ?น\\.?)?");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Typed() {}

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /// A time of day as offices write it, such as `09.30 น.`, in either digits; empty for what is none.
    static Optional<LocalTime> readTime(@Nullable String typed) {
        Matcher written = TIME.matcher(ThaiDigits.toArabic(text(typed)));
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// `09:30`; empty for none.
    static String time(@Nullable LocalTime time) {
        return time == null ? "" : CLOCK.format(time);
    }

    /// A whole number from 1 to 999.
    static Optional<Integer> number(@Nullable String typed) {
        String plain = ThaiDigits.toArabic(text(typed));
        return plain.matches("[1-9][0-9]{0,2}") ? Optional.of(Integer.valueOf(plain)) : Optional.empty();
    }

    /// The lines that say something.
    static List<String> lines(@Nullable String typed) {
        return text(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
