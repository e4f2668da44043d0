package org.prongsai.calendar.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.ActivityPlan;
import org.prongsai.calendar.NationalEntry;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Tone;

/// The year as an official calendar shows it: a row for each activity, twelve months across, ▲ for a day and ↔ for
/// some.
///
/// @param first the year's first day, `2021-10-01`
/// @param last  its last day
/// @param today where today lies, as a percentage; null outside of the year
public record Gantt(
        List<String> months,
        List<Row> rows,
        String first,
        String last,
        @Nullable String today) {
    private static final int MONTHS = 12;

    public Gantt {
        months = List.copyOf(months);
        rows = List.copyOf(rows);
    }

    /// An activity with its bar.
    ///
    /// @param href     of the activity's own page
    /// @param said     its days and state in words, for whoever cannot see the bar
    /// @param planned  where it lay in the baseline; null where that is the same
    /// @param middle   where a milestone's mark stands
    /// @param done     where the day lies on which it was done; null while it is not, or outside of the year
    /// @param handle   by which it can be moved; null where it cannot
    /// @param national whether it is the commission's
    public record Row(
            String number,
            int depth,
            String title,
            String href,
            String owner,
            String said,
            Bar bar,
            @Nullable Bar planned,
            boolean milestone,
            String middle,
            @Nullable String done,
            Tone tone,
            @Nullable Handle handle,
            boolean national) {}

    /// What moves a bar.
    ///
    /// @param id      of the activity
    /// @param action  address to which the move is sent
    /// @param version of the activity that is shown
    /// @param first   its first day, `2022-01-01`
    public record Handle(String id, String action, int version, String first, String last) {
        private static Handle of(Activity activity, String path) {
            return new Handle(
                    activity.id().toString(),
                    path + "/" + activity.id() + "/shift",
                    activity.version(),
                    activity.days().first().toString(),
                    activity.days().last().toString());
        }
    }

    /// A stretch of the year, in percent.
    public record Bar(String x, String width) {}

    /// @param keeps whether the reader may move what is shown
    static Gantt of(
            ActivityPlan plan, List<NationalEntry> national, String path, LocalDate today, boolean keeps, Words words) {
        FiscalYear year = plan.year();
        return new Gantt(
                months(year, words),
                Stream.concat(
                                national.stream().map(entry -> row(entry, year, path, words)),
                                plan.numbered().stream().map(one -> row(one, year, path, today, keeps, words)))
                        .toList(),
                year.firstDay().toString(),
                year.lastDay().toString(),
                year.days().contains(today) ? percent(share(year, today)) : null);
    }

    /// The names of the year's months, October first.
    static List<String> months(FiscalYear year, Words words) {
        return IntStream.range(0, MONTHS)
                .mapToObj(month -> month(year.firstDay().plusMonths(month), words))
                .toList();
    }

    private static Row row(
            ActivityPlan.Numbered one, FiscalYear year, String path, LocalDate today, boolean keeps, Words words) {
        Activity activity = one.activity();
        DateSpan planned = activity.planned();
        return new Row(
                one.number(),
                one.depth(),
                words.pick(activity.title()),
                path + "/" + activity.id(),
                activity.owner(),
                CalendarText.said(activity, today, words),
                bar(year, activity.days()),
                planned != null && activity.isShifted() ? bar(year, planned) : null,
                activity.milestone(),
                percent(share(year, activity.days().first())),
                done(activity, year),
                CalendarText.tone(activity, today),
                keeps && !activity.isWrittenElsewhere() ? Handle.of(activity, path) : null,
                false);
    }

    private static Row row(NationalEntry entry, FiscalYear year, String path, Words words) {
        return new Row(
                words.lookup("calendar.national.mark"),
                0,
                CalendarText.title(entry, words),
                path + "#national",
                words.lookup("calendar.national.owner"),
                CalendarText.days(entry.days(), words),
                bar(year, entry.days()),
                null,
                entry.milestone(),
                percent(share(year, entry.days().first())),
                null,
                Tone.NEUTRAL,
                null,
                true);
    }

    private static @Nullable String done(Activity activity, FiscalYear year) {
        LocalDate day = activity.doneOn();
        return day == null || !year.days().contains(day) ? null : percent(share(year, day.plusDays(1)));
    }

    private static Bar bar(FiscalYear year, DateSpan days) {
        double from = share(year, days.first());
        return new Bar(percent(from), percent(share(year, days.last().plusDays(1)) - from));
    }

    /// How much of the year lies before `day`; a month is a twelfth whatever its length, so that bars end where months
    /// do.
    private static double share(FiscalYear year, LocalDate day) {
        long months = ChronoUnit.MONTHS.between(year.firstDay(), day.withDayOfMonth(1));
        double within = (day.getDayOfMonth() - 1.0) / day.lengthOfMonth();
        return Math.clamp((months + within) / MONTHS, 0, 1);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }

    private static String month(LocalDate first, Words words) {
        return words.language() == org.prongsai.web.Language.TH
                ? new ThaiDate(first).briefMonthAndYear().split(" ", -1)[0]
                : first.getMonth().getDisplayName(java.time.format.TextStyle.SHORT, Locale.ENGLISH);
    }
}
