package org.prongsai.calendar;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.prongsai.thai.DateSpan;

/// Ties an agency's activity to the commission's calendar: when that moves, the activity should as well, and keep its
/// distance.
///
/// @param entry a national activity or a window
public record Tie(UUID entry, Edge edge) {
    private static final Pattern TEXT =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) (START|END)");

    /// The day from which its distance is counted.
    public enum Edge {
        /// The first day.
        START,
        /// The last day.
        END
    }

    /// As a form carries it; empty for what is none.
    public static Optional<Tie> of(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new Tie(UUID.fromString(found.group(1)), Edge.valueOf(found.group(2))))
                : Optional.empty();
    }

    /// As a form carries it.
    public String text() {
        return entry + " " + edge;
    }

    /// By how many days its activity follows, when the entry moves.
    long days(DateSpan from, DateSpan to) {
        return switch (edge) {
            case START -> ChronoUnit.DAYS.between(from.first(), to.first());
            case END -> ChronoUnit.DAYS.between(from.last(), to.last());
        };
    }
}
