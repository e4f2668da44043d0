package org.prongsai.improvement.library;

import java.time.LocalDate;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;

/// The usual months of a step, of whichever fiscal year.
///
/// @param first 1 for January to 12 for December; the fiscal year begins with 10
/// @param last  the same; not before `first` in the fiscal year
public record Months(int first, int last) {
    private static final int MONTHS = 12;
    private static final int OCTOBER = 10;

    public Months {
        if (place(first) > place(last)) {
            throw new IllegalArgumentException("months " + first + " to " + last);
        }
    }

    /// The months in which days lie.
    public static Months of(DateSpan days) {
        return new Months(days.first().getMonthValue(), days.last().getMonthValue());
    }

    /// The days of these months in a year.
    public DateSpan in(FiscalYear year) {
        LocalDate begins = year.firstDay().plusMonths(place(first));
        LocalDate ends = year.firstDay().plusMonths(place(last) + 1L).minusDays(1);
        return new DateSpan(begins, ends);
    }

    private static int place(int month) {
        if (month < 1 || month > MONTHS) {
            throw new IllegalArgumentException("no month " + month);
        }
        return (month - OCTOBER + MONTHS) % MONTHS;
    }
}
