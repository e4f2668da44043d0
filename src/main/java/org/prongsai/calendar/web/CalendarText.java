package org.prongsai.calendar.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.NationalEntry;
import org.prongsai.calendar.Proposal;
import org.prongsai.calendar.Tie;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// What is said of activities and their days.
final class CalendarText {
    private CalendarText() {}

    static String days(DateSpan days, Words words) {
        return days.first().equals(days.last())
                ? words.shortDate(days.first())
                : words.shortDate(days.first()) + " – " + words.shortDate(days.last());
    }

    /// What an entry of the commission's calendar is called.
    static String title(NationalEntry entry, Words words) {
        Bilingual title = entry.title();
        return title == null ? words.lookup("calendar.window." + entry.window()) : words.pick(title);
    }

    /// What the entry with this id is called; another word for one that is there no more.
    static String title(UUID entry, List<NationalEntry> national, Words words) {
        return national.stream()
                .filter(one -> one.id().equals(entry))
                .map(one -> title(one, words))
                .findFirst()
                .orElseGet(() -> words.lookup("calendar.national.gone"));
    }

    /// The days of an entry that can be followed.
    static Stream<Tie> ties(NationalEntry entry) {
        return entry.days().first().equals(entry.days().last())
                ? Stream.of(new Tie(entry.id(), Tie.Edge.START))
                : Stream.of(new Tie(entry.id(), Tie.Edge.START), new Tie(entry.id(), Tie.Edge.END));
    }

    static String tie(Tie tie, List<NationalEntry> national, Words words) {
        NationalEntry entry = national.stream()
                .filter(one -> one.id().equals(tie.entry()))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            return words.lookup("calendar.national.gone");
        }
        LocalDate day = tie.edge() == Tie.Edge.START
                ? entry.days().first()
                : entry.days().last();
        return words.text("calendar.tie." + tie.edge(), title(entry, words), words.shortDate(day));
    }

    /// The commission's calendar of a year as a table.
    ///
    /// @param href of the page where a national activity is changed; null where nobody may
    static Table national(List<NationalEntry> national, @Nullable Function<NationalEntry, String> href, Words words) {
        return Table.of(
                        words.lookup("calendar.windows"),
                        List.of(
                                Column.naming(words.lookup("calendar.window")),
                                Column.text(words.lookup("calendar.days")),
                                Column.text(words.lookup("calendar.national.kind")),
                                Column.text(words.lookup("calendar.window.source"))),
                        national.stream()
                                .map(entry -> Table.Row.of(
                                        href == null || entry.window() != null
                                                ? Cell.text(title(entry, words))
                                                : new Cell.Link(title(entry, words), href.apply(entry)),
                                        Cell.text(days(entry.days(), words)),
                                        Cell.text(words.lookup(
                                                entry.window() == null
                                                        ? "calendar.national.kind.activity"
                                                        : "calendar.national.kind.window")),
                                        Cell.text(entry.source())))
                                .toList())
                .empty(words.lookup("calendar.windows.none"));
    }

    /// By how many days something moved; the days of its end where its beginning stayed.
    static String moved(DateSpan from, DateSpan to, Words words) {
        long first = ChronoUnit.DAYS.between(from.first(), to.first());
        long days = first == 0 ? ChronoUnit.DAYS.between(from.last(), to.last()) : first;
        return words.text(days < 0 ? "calendar.moved.earlier" : "calendar.moved.later", words.count(Math.abs(days)));
    }

    static Badge badge(Proposal.State state, Words words) {
        Tone tone = switch (state) {
            case OPEN -> Tone.ACTION;
            case ACCEPTED -> Tone.GOOD;
            case PARTLY, KEPT -> Tone.WARNING;
            case MOOT -> Tone.NEUTRAL;
        };
        return Badge.of(words.lookup("calendar.proposal.state." + state), tone);
    }

    /// Its days, its state, and where it was planned or done otherwise.
    static String said(Activity activity, LocalDate today, Words words) {
        var said = new StringBuilder(days(activity.days(), words)).append(" · ").append(state(activity, today, words));
        DateSpan planned = activity.planned();
        if (planned != null && activity.isShifted()) {
            said.append(" · ")
                    .append(words.lookup("calendar.planned"))
                    .append(' ')
                    .append(days(planned, words));
        }
        LocalDate done = activity.doneOn();
        if (done != null) {
            said.append(" · ").append(words.lookup("calendar.done")).append(' ').append(words.shortDate(done));
        }
        return said.toString();
    }

    /// `DONE`, `LATE`, `RUNNING` or `AHEAD`, in words.
    static String state(Activity activity, LocalDate today, Words words) {
        return words.lookup("calendar.state." + state(activity, today));
    }

    static Badge badge(Activity activity, LocalDate today, Words words) {
        return Badge.of(state(activity, today, words), tone(activity, today));
    }

    static Tone tone(Activity activity, LocalDate today) {
        return switch (state(activity, today)) {
            case DONE -> Tone.GOOD;
            case LATE -> Tone.BAD;
            case RUNNING -> Tone.ACTION;
            case AHEAD -> Tone.NEUTRAL;
        };
    }

    private static State state(Activity activity, LocalDate today) {
        if (activity.isDone()) {
            return State.DONE;
        }
        if (activity.isLate(today)) {
            return State.LATE;
        }
        return activity.days().first().isAfter(today) ? State.AHEAD : State.RUNNING;
    }

    private enum State {
        DONE,
        LATE,
        RUNNING,
        AHEAD
    }
}
