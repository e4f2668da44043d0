package org.prongsai.identity;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.identity.AgencySettings.FormerName;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.ThaiDate;

/// Former names as one cell of a list has them: `name (last day); name (last day)`.
public final class FormerNames {
    private static final Pattern NAME = Pattern.compile("(\\S.{0,198}\\S)\\s*\\(([^()]{4,40})\\)");

    private FormerNames() {}

    /// @param wrong told each part that is no name with its last day
    static List<FormerName> read(String cell, Consumer<String> wrong) {
        var names = new ArrayList<FormerName>();
        for (String part : cell.split(";", -1)) {
            String said = part.strip();
            if (!said.isEmpty()) {
                name(said).ifPresentOrElse(names::add, () -> wrong.accept(said));
            }
        }
        return names;
    }

    /// The cell that reads back as these names.
    public static String text(List<FormerName> names) {
        return names.stream()
                .map(name -> name.name().th() + " (" + name.until() + ")")
                .collect(joining("; "));
    }

    private static Optional<FormerName> name(String said) {
        Matcher parts = NAME.matcher(said);
        return parts.matches()
                ? day(parts.group(2).strip()).map(until -> new FormerName(Bilingual.same(parts.group(1)), until))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String said) {
        try {
            return Optional.of(LocalDate.parse(said));
        } catch (DateTimeException e) {
            return ThaiDate.parse(said).map(ThaiDate::day);
        }
    }
}
