package org.prongsai.thai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The public holidays (วันหยุดราชการ) of the years for which the program has a list.
///
/// `holidays/README.md` beside the lists says what they leave out and how sure each kind of day is.
///
/// @param days every holiday by its day
public record PublicHolidays(Map<LocalDate, Holiday> days) {
    private static final int FIRST = 2564;
    private static final int LAST = 2570;
    private static final PublicHolidays SHIPPED = load();

    /// How the day of a holiday comes about.
    public enum Kind {
        /// The same day every year.
        FIXED,
        /// By the lunar calendar.
        MOVEABLE,
        /// In place of a holiday that falls on a weekend (วันหยุดชดเชย).
        SUBSTITUTE
    }

    /// A holiday and what it celebrates.
    public record Holiday(LocalDate day, Kind kind, Bilingual name) {}

    public PublicHolidays {
        days = Map.copyOf(days);
    }

    /// The holidays that ship with the program: the Buddhist years 2564 to 2570.
    public static PublicHolidays shipped() {
        return SHIPPED;
    }

    /// The holiday on `day`, if it is one.
    public Optional<Holiday> on(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    private static PublicHolidays load() {
        var days = new HashMap<LocalDate, Holiday>();
        for (int year = FIRST; year <= LAST; year++) {
            for (Holiday holiday : read(year)) {
                if (days.put(holiday.day(), holiday) != null
                        || !Year.of(year - ThaiDate.ERA).equals(Year.from(holiday.day()))) {
                    throw new IllegalStateException("holidays of " + year + ": " + holiday.day());
                }
            }
        }
        return new PublicHolidays(days);
    }

    private static List<Holiday> read(int year) {
        String name = "/holidays/" + year + ".csv";
        try (var file = PublicHolidays.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("no holidays in " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(PublicHolidays::holiday)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Holiday holiday(String line) {
        List<String> cells = List.of(line.split(",", -1));
        return new Holiday(
                LocalDate.parse(cells.get(0)), Kind.valueOf(cells.get(1)), new Bilingual(cells.get(2), cells.get(3)));
    }
}
