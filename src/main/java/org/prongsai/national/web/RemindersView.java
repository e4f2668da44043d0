package org.prongsai.national.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.KindProfile;
import org.prongsai.national.AgencyProgress;
import org.prongsai.national.Reminder;
import org.prongsai.national.Reminder.What;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Days;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out reminders and whom they are for.
record RemindersView(FiscalYear year, Within within, Visit visit) {
    private static final String GUIDE = "national-reminders";

    /// Where reminders are sent from.
    ///
    /// @param path   of the list
    /// @param drill  beneath which each agency stands
    /// @param slices the provinces whose office sends them; empty for the commission, which sees all
    /// @param mayAct whether the visitor may send them
    record Within(String path, String drill, Set<String> slices, boolean mayAct) {
        Within {
            slices = Set.copyOf(slices);
        }

        /// Whether a reminder is seen here.
        boolean shows(Reminder one) {
            return slices.isEmpty() || (!one.slices().isEmpty() && slices.containsAll(one.slices()));
        }
    }

    /// Whom a reminder would be for.
    ///
    /// @param all         among whom to choose
    /// @param whom        those who have it yet to do
    /// @param manned      those of them where somebody would be told
    /// @param fingerprint the same for the same agencies
    record Chosen(What what, List<Agency> all, List<AgencyProgress> whom, Set<AgencyId> manned, String fingerprint) {
        Chosen {
            all = List.copyOf(all);
            whom = List.copyOf(whom);
            manned = Set.copyOf(manned);
        }
    }

    NationalPage list(List<Reminder> reminders) {
        Words words = visit.words();
        NationalPage page = NationalPage.of(
                words.lookup("national.reminders"),
                words.text("national.reminders.lead", words.year(year)),
                GUIDE,
                List.of(Part.of(words.lookup("national.reminders.sent"), null)
                        .table(Table.of(
                                        words.lookup("national.reminders.sent"),
                                        List.of(
                                                Column.text(words.lookup("national.reminder.what")),
                                                Column.text(words.lookup("national.reminder.sent")),
                                                Column.text(words.lookup("national.reminder.until")),
                                                Column.number(words.lookup("national.agencies")),
                                                Column.number(words.lookup("national.reminder.done")),
                                                Column.text(words.lookup("national.state"))),
                                        reminders.stream().map(this::row).toList())
                                .empty(words.lookup("national.reminders.none")))));
        return within.mayAct()
                ? page.actions(List.of(Action.primary(words.lookup("national.reminder.new"), within.path() + "/new")))
                : page;
    }

    private Table.Row row(Reminder one) {
        Words words = visit.words();
        return Table.Row.of(
                new Cell.Link(
                        one.slices().isEmpty()
                                ? words.lookup("national.reminder." + one.what())
                                : words.lookup("national.reminder." + one.what()) + " · "
                                        + String.join(", ", one.slices()),
                        within.path() + "/" + one.id()),
                Cell.text(words.moment(one.sent())),
                Cell.text(words.date(one.until())),
                Cell.number(words.count(one.all())),
                Cell.number(words.count(one.done())),
                new Cell.Marked(state(one)));
    }

    private Badge state(Reminder one) {
        Words words = visit.words();
        if (one.takenBack() != null) {
            return Badge.of(words.lookup("national.reminder.state.takenBack"), Tone.NEUTRAL);
        }
        return one.waiting() > 0
                ? Badge.of(words.lookup("national.reminder.state.sending"), Tone.WARNING)
                : Badge.of(words.lookup("national.reminder.state.told"), Tone.GOOD);
    }

    NationalPage preview(CountryQuery query, Chosen chosen, String until, FieldErrors errors) {
        Words words = visit.words();
        String path = within.path();
        Table shown = agencies(chosen, query.shown(chosen.whom()));
        var parts = new ArrayList<Part>();
        parts.add(Part.of(words.lookup("national.reminder.whom"), found(chosen))
                .form(Asked.search(path + "/new", search(query, chosen), words.lookup("national.reminder.show")))
                .table(shown.downloads(HasTables.downloads(visit, "reminded")))
                .pages(new Pages(
                        query.page(chosen.whom().size()),
                        CountryQuery.last(chosen.whom().size()),
                        to -> path + "/new" + query.with("page", Integer.toString(to)) + "&what=" + chosen.what())));
        if (!chosen.whom().isEmpty()) {
            parts.add(Part.of(
                            words.lookup("national.reminder.send"),
                            words.lookup("national.reminder.says." + chosen.what()))
                    .form(send(path, query, chosen, until, errors)));
        }
        return NationalPage.of(
                        words.lookup("national.reminder.new"), words.lookup("national.reminder.lead"), GUIDE, parts)
                .crumbs(List.of(new Crumb(words.lookup("national.reminders"), path)))
                .tables(Map.of("reminded", agencies(chosen, chosen.whom())));
    }

    private Asked send(String path, CountryQuery query, Chosen chosen, String until, FieldErrors errors) {
        Words words = visit.words();
        Asked form = Asked.post(
                        path,
                        List.of(Field.text("until", words.lookup("national.reminder.until"))
                                .value(Days.entered(until, words))
                                .hint(words.lookup("national.reminder.until.hint"))
                                .error(errors.on("until"))
                                .required()),
                        words.text(
                                "national.reminder.submit",
                                words.count(chosen.whom().size())))
                .doneOnce()
                .hidden("what", chosen.what().name())
                .hidden("fingerprint", chosen.fingerprint());
        for (String filter : CountryQuery.FILTERS) {
            form = form.hidden(filter, query.get(filter));
        }
        return form;
    }

    private String found(Chosen chosen) {
        Words words = visit.words();
        long without = chosen.whom().stream()
                .filter(one -> !chosen.manned().contains(one.agency().id()))
                .count();
        String found = words.text("national.found", words.count(chosen.whom().size()));
        return without == 0 ? found : found + " · " + words.text("national.reminder.without", words.count(without));
    }

    private List<Field> search(CountryQuery query, Chosen chosen) {
        Words words = visit.words();
        return Stream.concat(
                        Stream.of(Field.select(
                                        "what",
                                        words.lookup("national.reminder.what"),
                                        Stream.of(What.values())
                                                .map(what -> Option.of(
                                                        what.name(), words.lookup("national.reminder." + what)))
                                                .toList())
                                .value(chosen.what().name())),
                        Country.search(query, chosen.all(), words).stream())
                .toList();
    }

    private Table agencies(Chosen chosen, List<AgencyProgress> shown) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("national.reminder.whom"),
                        List.of(
                                Column.text(words.lookup("national.agency")),
                                Column.text(words.lookup("national.kind")),
                                Column.text(words.lookup("national.province")),
                                Column.text(words.lookup("national.reminder.officer"))),
                        shown.stream()
                                .map(one -> Table.Row.of(
                                        Cell.text(words.pick(one.agency().name())),
                                        Cell.text(words.pick(
                                                KindProfile.of(one.agency().kind())
                                                        .name())),
                                        Cell.text(Country.place(Country.province(one.agency()), words)),
                                        chosen.manned().contains(one.agency().id())
                                                ? Cell.text(words.lookup("national.reminder.officer.yes"))
                                                : new Cell.Missing(words.lookup("national.reminder.officer.no"))))
                                .toList())
                .empty(words.lookup("national.reminder.nobody"));
    }

    /// @param known those it is for, in the order of their names
    /// @param done  whether each has done it
    NationalPage one(Reminder reminder, List<Agency> known, Map<AgencyId, Boolean> done, CountryQuery query) {
        Words words = visit.words();
        String path = within.path() + "/" + reminder.id();
        Table whole = told(known, done);
        var parts = new ArrayList<Part>();
        parts.add(Part.of(
                        words.lookup("national.reminder.whom"), words.text("national.found", words.count(known.size())))
                .table(told(query.shown(known), done).downloads(HasTables.downloads(visit, "reminded")))
                .pages(new Pages(
                        query.page(known.size()), CountryQuery.last(known.size()), to -> path + "?page=" + to)));
        if (reminder.takenBack() == null && within.mayAct()) {
            parts.add(Part.of(
                            words.lookup("national.reminder.takeBack"), words.lookup("national.reminder.takeBack.lead"))
                    .form(Asked.post(path + "/take-back", List.of(), words.lookup("national.reminder.takeBack"))));
        }
        return NationalPage.of(
                        words.lookup("national.reminder." + reminder.what()),
                        words.lookup("national.reminder.says." + reminder.what()),
                        GUIDE,
                        parts)
                .crumbs(List.of(new Crumb(words.lookup("national.reminders"), within.path())))
                .facts(List.of(
                        Fact.of(words.lookup("national.reminder.sent"), words.moment(reminder.sent())),
                        Fact.of(words.lookup("national.reminder.until"), words.date(reminder.until())),
                        Fact.of(
                                words.lookup("national.reminder.told"),
                                words.text(
                                        "national.of",
                                        words.count(reminder.told() + reminder.done()),
                                        words.count(reminder.all()))),
                        Fact.of(words.lookup("national.reminder.done"), words.count(reminder.done())),
                        new Fact(words.lookup("national.state"), new Cell.Marked(state(reminder)))))
                .told(Country.told("national.reminder.told.", query.get("told"), words), null)
                .tables(Map.of("reminded", whole));
    }

    private Table told(List<Agency> shown, Map<AgencyId, Boolean> done) {
        Words words = visit.words();
        return Table.of(
                words.lookup("national.reminder.whom"),
                List.of(
                        Column.text(words.lookup("national.agency")),
                        Column.text(words.lookup("national.province")),
                        Column.text(words.lookup("national.reminder.done"))),
                shown.stream()
                        .map(agency -> Table.Row.of(
                                new Cell.Link(words.pick(agency.name()), within.drill() + "/" + agency.code()),
                                Cell.text(Country.place(Country.province(agency), words)),
                                done.getOrDefault(agency.id(), false)
                                        ? Cell.text(words.lookup("national.reminder.done.yes"))
                                        : new Cell.Missing(words.lookup("national.reminder.done.no"))))
                        .toList());
    }
}
