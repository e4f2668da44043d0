package org.prongsai.calendar.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.ActivityPlan;
import org.prongsai.calendar.Window;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;

/// Lays an agency's calendar out.
final class CalendarView {
    private final AgencyYear at;
    private final ActivityPlan plan;
    private final LocalDate today;
    private final Visit visit;
    private final Words words;

    CalendarView(AgencyYear at, ActivityPlan plan, LocalDate today, Visit visit) {
        this.at = at;
        this.plan = plan;
        this.today = today;
        this.visit = visit;
        this.words = visit.words();
    }

    /// @param feed   the whole secret address by which the visitor follows it; null where he has none
    /// @param owner  the unit whose activities alone are shown; empty for all
    /// @param told   what was just done: the end of a key, or empty
    /// @param undo   the end of the address that undoes it; null where nothing does
    CalendarPage page(
            String owner,
            String told,
            @Nullable String undo,
            boolean copyable,
            List<Window> windows,
            @Nullable String feed) {
        ActivityPlan shown = owner.isBlank() ? plan : plan.of(owner);
        String key = "calendar.told." + told;
        return new CalendarPage(
                words.pick(at.agency().name()),
                words.year(at.year()),
                words.has(key) ? words.lookup(key) : null,
                undo == null ? null : path() + "/" + undo,
                plan.activities().isEmpty(),
                copyable && plan.activities().isEmpty() ? path() + "/copy" : null,
                owners(owner),
                warning(),
                Gantt.of(shown, path(), today, visit.may(KeepsCalendar.class), words),
                activities(shown),
                loads(),
                windows(windows),
                feed,
                path(),
                at.year().neighbours().stream().map(this::way).toList());
    }

    private String path() {
        return CalendarController.path(at);
    }

    private CalendarPage.Way way(FiscalYear year) {
        return new CalendarPage.Way(words.year(year), CalendarController.path(new AgencyYear(at.agency(), year)));
    }

    private @Nullable Field owners(String owner) {
        List<String> all = plan.owners();
        if (all.size() < 2) {
            return null;
        }
        return Field.select(
                        "owner",
                        words.lookup("calendar.owner"),
                        Stream.concat(
                                        Stream.of(Option.of("", words.lookup("calendar.owner.all"))),
                                        all.stream().map(name -> Option.of(name, name)))
                                .toList())
                .value(owner);
    }

    private @Nullable String warning() {
        List<Activity> early = plan.tooEarly();
        return early.isEmpty()
                ? null
                : words.text(
                        "calendar.tooEarly",
                        early.stream()
                                .map(activity -> "“" + words.pick(activity.title()) + "”")
                                .collect(Collectors.joining(", ")));
    }

    private Table activities(ActivityPlan shown) {
        return Table.of(
                        words.lookup("calendar.activities"),
                        List.of(
                                Column.text(words.lookup("calendar.number")),
                                Column.naming(words.lookup("calendar.title")),
                                Column.text(words.lookup("calendar.days")),
                                Column.text(words.lookup("calendar.planned")),
                                Column.text(words.lookup("calendar.owner")),
                                Column.text(words.lookup("calendar.needs")),
                                Column.text(words.lookup("calendar.state"))),
                        shown.numbered().stream().map(this::row).toList())
                .downloads(HasTables.downloads(visit, "calendar"));
    }

    private Table.Row row(ActivityPlan.Numbered one) {
        Activity activity = one.activity();
        var planned = activity.planned();
        return Table.Row.of(
                new Cell.Code(one.number()),
                new Cell.Link(words.pick(activity.title()), path() + "/" + activity.id()),
                Cell.text(CalendarText.days(activity.days(), words)),
                planned == null
                        ? new Cell.Missing(words.lookup("calendar.planned.none"))
                        : Cell.text(CalendarText.days(planned, words)),
                Cell.text(activity.owner()),
                Cell.text(needs(activity)),
                new Cell.Marked(CalendarText.badge(activity, today, words)));
    }

    private String needs(Activity activity) {
        return plan.numbered().stream()
                .filter(one -> activity.needs().contains(one.activity().id()))
                .map(ActivityPlan.Numbered::number)
                .collect(Collectors.joining(", "));
    }

    private Table loads() {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(words.lookup("calendar.owner")));
        Gantt.months(at.year(), words).forEach(month -> columns.add(Column.number(month)));
        columns.add(Column.number(words.lookup("calendar.load.open")));
        columns.add(Column.number(words.lookup("calendar.load.late")));
        return Table.of(
                        words.lookup("calendar.loads"),
                        columns,
                        plan.loads(today).stream().map(this::load).toList())
                .downloads(HasTables.downloads(visit, "units"));
    }

    private Table.Row load(ActivityPlan.Load load) {
        return new Table.Row(
                Stream.of(
                                Stream.of(Cell.text(load.owner())),
                                load.byMonth().stream().map(count -> Cell.number(count == 0 ? "" : words.count(count))),
                                IntStream.of(load.open(), load.late())
                                        .mapToObj(count -> Cell.number(words.count(count))))
                        .flatMap(cells -> cells)
                        .toList(),
                false);
    }

    private Table windows(List<Window> windows) {
        return Table.of(
                        words.lookup("calendar.windows"),
                        List.of(
                                Column.text(words.lookup("calendar.window")),
                                Column.text(words.lookup("calendar.days")),
                                Column.text(words.lookup("calendar.window.source"))),
                        windows.stream()
                                .map(window -> Table.Row.of(
                                        Cell.text(words.lookup("calendar.window." + window.kind())),
                                        Cell.text(CalendarText.days(window.days(), words)),
                                        Cell.text(window.source())))
                                .toList())
                .empty(words.lookup("calendar.windows.none"));
    }
}
