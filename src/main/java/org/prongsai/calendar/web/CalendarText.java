package org.prongsai.calendar.web;

import java.time.LocalDate;
import org.prongsai.calendar.Activity;
import org.prongsai.thai.DateSpan;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Tone;

/// What is said of activities and their days.
final class CalendarText {
    private CalendarText() {}

    static String days(DateSpan days, Words words) {
        return days.first().equals(days.last())
                ? words.shortDate(days.first())
                : words.shortDate(days.first()) + " – " + words.shortDate(days.last());
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
