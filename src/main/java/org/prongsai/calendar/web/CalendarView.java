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
import org.prongsai.calendar.NationalEntry;
import org.prongsai.calendar.Proposal;
import org.prongsai.calendar.Tie;
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
    private final List<NationalEntry> national;
    private final List<Proposal> proposals;
    private final LocalDate today;
    private final Visit visit;
    private final Words words;

    CalendarView(
            AgencyYear at,
            ActivityPlan plan,
            List<NationalEntry> national,
            List<Proposal> proposals,
            LocalDate today,
            Visit visit) {
        this.at = at;
        this.plan = plan;
        this.national = List.copyOf(national);
        this.proposals = List.copyOf(proposals);
        this.today = today;
        this.visit = visit;
        this.words = visit.words();
    }

    /// @param feed   the whole secret address by which the visitor follows it; null where he has none
    /// @param owner  the unit whose activities alone are shown; empty for all
    /// @param told   what was just done: the end of a key, or empty
    /// @param undo   the end of the address that undoes it; null where nothing does
    CalendarPage page(String owner, String told, @Nullable String undo, boolean copyable, @Nullable String feed) {
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
                late(),
                proposals.stream().filter(Proposal::isOpen).map(this::asked).toList(),
                answered(),
                Gantt.of(shown, national, path(), today, visit.may(KeepsCalendar.class), words),
                activities(shown),
                loads(),
                CalendarText.national(national, null, words)
                        .downloads(national.isEmpty() ? List.of() : HasTables.downloads(visit, "windows")),
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

    /// What is tied to a window and ends after it has closed; null where nothing is.
    private @Nullable String late() {
        String titles = plan.activities().stream()
                .filter(activity -> !activity.isDone() && endsAfterItsWindow(activity))
                .map(activity -> "“" + words.pick(activity.title()) + "”")
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? null : words.text("calendar.window.over", titles);
    }

    private boolean endsAfterItsWindow(Activity activity) {
        Tie tie = activity.tie();
        return tie != null
                && national.stream()
                        .anyMatch(entry -> entry.window() != null
                                && entry.id().equals(tie.entry())
                                && activity.days().last().isAfter(entry.days().last()));
    }

    private CalendarPage.Asked asked(Proposal proposal) {
        return new CalendarPage.Asked(
                words.text("calendar.proposal.ask", CalendarText.moved(proposal.from(), proposal.to(), words)),
                words.text(
                        "calendar.proposal.because",
                        CalendarText.title(proposal.entry(), national, words),
                        CalendarText.days(proposal.from(), words),
                        CalendarText.days(proposal.to(), words)),
                ProposalText.items(proposal, words),
                path() + "/proposals/" + proposal.id());
    }

    private Table answered() {
        return Table.of(
                words.lookup("calendar.proposals.answered"),
                List.of(
                        Column.naming(words.lookup("calendar.window")),
                        Column.text(words.lookup("calendar.proposal.shift")),
                        Column.text(words.lookup("calendar.proposal.answer")),
                        Column.text(words.lookup("calendar.proposal.reason"))),
                proposals.stream()
                        .filter(proposal -> !proposal.isOpen())
                        .map(proposal -> Table.Row.of(
                                new Cell.Link(
                                        CalendarText.title(proposal.entry(), national, words),
                                        path() + "/proposals/" + proposal.id()),
                                Cell.text(CalendarText.moved(proposal.from(), proposal.to(), words)),
                                new Cell.Marked(CalendarText.badge(proposal.state(), words)),
                                Cell.text(proposal.reason())))
                        .toList());
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
}
