package org.prongsai.report.composer;

import java.time.LocalDate;
import java.time.YearMonth;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;

/// Days and spans as papers write them.
final class Dates {
    private Dates() {}

    static String day(LocalDate day) {
        return new ThaiDate(day).official();
    }

    /// Whole months by their names, other spans by their days.
    static String span(DateSpan days) {
        return isWholeMonths(days)
                ? PaperWords.say("dates.months", months(days))
                : PaperWords.say("dates.days", day(days.first()), day(days.last()));
    }

    /// `เมษายน - พฤษภาคม 2564`
    static String months(DateSpan days) {
        var first = new ThaiDate(days.first());
        var last = new ThaiDate(days.last());
        if (YearMonth.from(days.first()).equals(YearMonth.from(days.last()))) {
            return first.monthAndYear();
        }
        return first.buddhistYear() == last.buddhistYear()
                ? first.monthAndYear().substring(0, first.monthAndYear().lastIndexOf(' ')) + " - " + last.monthAndYear()
                : first.monthAndYear() + " - " + last.monthAndYear();
    }

    /// Until when something will be done: by the end of a fiscal year or of a quarter where the day is one.
    static String until(LocalDate day) {
        FiscalYear year = FiscalYear.containing(day);
        if (day.equals(year.lastDay())) {
            return PaperWords.say("dates.until.year", year.buddhistYear(), day(day));
        }
        for (int quarter = 1; quarter < 4; quarter++) {
            if (year.quarter(quarter).last().equals(day)) {
                return PaperWords.say("dates.until.quarter", quarter, year.buddhistYear(), day(day));
            }
        }
        return PaperWords.say("dates.until.day", day(day));
    }

    private static boolean isWholeMonths(DateSpan days) {
        return days.first().getDayOfMonth() == 1
                && days.last().equals(YearMonth.from(days.last()).atEndOfMonth());
    }
}
