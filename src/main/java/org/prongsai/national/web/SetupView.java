package org.prongsai.national.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prongsai.calendar.WindowKind;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agency;
import org.prongsai.identity.KindProfile;
import org.prongsai.national.Setup;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Icon;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out the set-up of a year as steps, each with its state and where it is done.
record SetupView(FiscalYear year, Visit visit) {
    private static final String GUIDE = "national-setup";

    /// How a step stands.
    private enum Stand {
        DONE(Tone.GOOD),
        BEGUN(Tone.WARNING),
        OPEN(Tone.NEUTRAL);

        private final Tone tone;

        Stand(Tone tone) {
            this.tone = tone;
        }

        static Stand of(int part, int all) {
            return part == 0 ? OPEN : part >= all ? DONE : BEGUN;
        }
    }

    NationalPage page(Setup.State state) {
        Words words = visit.words();
        List<Table.Row> steps = steps(state);
        var items = Part.of(words.lookup("national.setup.items"), words.lookup("national.setup.items.lead"))
                .table(kinds(state).downloads(HasTables.downloads(visit, "kinds")));
        boolean hasItems = state.items().values().stream().anyMatch(number -> number > 0);
        return NationalPage.of(
                        words.lookup("national.setup"),
                        words.text("national.setup.lead", words.year(year)),
                        GUIDE,
                        List.of(
                                Part.of(words.lookup("national.setup.steps"), words.lookup("national.setup.steps.lead"))
                                        .table(Table.of(
                                                words.lookup("national.setup.steps"),
                                                List.of(
                                                        Column.text(words.lookup("national.setup.step")),
                                                        Column.text(words.lookup("national.state")),
                                                        Column.text(words.lookup("national.setup.now"))),
                                                steps)),
                                hasItems
                                        ? items.actions(List.of(Action.secondary(
                                                        words.lookup("national.setup.docx"),
                                                        Country.path(year) + "/items.docx")
                                                .icon(Icon.DOWNLOAD)))
                                        : items))
                .actions(
                        state.edition() == null
                                ? List.of()
                                : List.of(Action.secondary(
                                        words.lookup("national.dryrun.try"),
                                        DryRunsController.path(year.previous()) + "?edition="
                                                + state.edition().id())))
                .tabs(List.of(year.previous(), year, year.next()).stream()
                        .map(one -> Tab.of(words.year(one), Country.path(one), one.equals(year)))
                        .toList())
                .tables(Map.of("kinds", kinds(state)));
    }

    private List<Table.Row> steps(Setup.State state) {
        Words words = visit.words();
        String round = "/assessment/" + year.buddhistYear() + "/round";
        int agencies = state.agencies().size();
        var steps = new ArrayList<Table.Row>();
        Edition edition = state.edition();
        steps.add(step(
                "edition",
                edition == null ? "/editions/import" : "/editions/" + edition.id(),
                edition == null ? Stand.OPEN : edition.isDraft() ? Stand.BEGUN : Stand.DONE,
                edition == null
                        ? words.lookup("national.setup.edition.none")
                        : words.lookup(
                                edition.isDraft()
                                        ? "national.setup.edition.draft"
                                        : "national.setup.edition.published")));
        steps.add(reached("calendar", "/windows/" + year.buddhistYear(), state.windows(), WindowKind.values().length));
        steps.add(step(
                "agencies",
                "/register",
                Stand.of(agencies, agencies),
                words.text("national.found", words.count(agencies))));
        steps.add(reached(
                "officers",
                Country.path(year) + "/unmanned",
                agencies - state.unmanned().size(),
                agencies));
        steps.add(step(
                "round",
                round,
                state.round() ? Stand.DONE : Stand.OPEN,
                words.lookup("national.setup.round." + state.round())));
        steps.add(step(
                "assessors",
                state.round() ? round + "/assessors" : round,
                state.assessors() == 0 ? Stand.OPEN : Stand.DONE,
                words.text("national.setup.people", words.count(state.assessors()))));
        steps.add(step(
                "calibration",
                state.round() ? "/assessment/" + year.buddhistYear() + "/calibration-set" : round,
                state.calibration() == 0 ? Stand.OPEN : Stand.DONE,
                words.text("national.setup.calibration.now", words.count(state.calibration()))));
        steps.add(reached("seats", state.round() ? round + "/seats" : round, state.seated(), agencies));
        steps.add(
                reached("surveys", "/surveys/" + year.buddhistYear(), state.surveys(), agencies * state.instruments()));
        return steps;
    }

    private Table.Row reached(String name, String href, int part, int all) {
        Words words = visit.words();
        return step(name, href, Stand.of(part, all), words.text("national.of", words.count(part), words.count(all)));
    }

    private Table.Row step(String name, String href, Stand stand, String now) {
        Words words = visit.words();
        return Table.Row.of(
                new Cell.Link(words.lookup("national.setup." + name), href),
                new Cell.Marked(Badge.of(words.lookup("national.setup.stand." + stand), stand.tone)),
                new Cell.Pair(now, words.lookup("national.setup." + name + ".next")));
    }

    private Table kinds(Setup.State state) {
        Words words = visit.words();
        Map<String, Long> number = state.agencies().stream()
                .collect(Collectors.groupingBy(agency -> agency.kind().name(), Collectors.counting()));
        return Table.of(
                words.lookup("national.setup.items"),
                List.of(
                        Column.text(words.lookup("national.kind")),
                        Column.number(words.lookup("national.agencies")),
                        Column.number(words.lookup("national.items"))),
                state.agencies().stream()
                        .map(Agency::kind)
                        .distinct()
                        .sorted()
                        .map(kind -> Table.Row.of(
                                Cell.text(words.pick(KindProfile.of(kind).name())),
                                Cell.number(words.count(number.getOrDefault(kind.name(), 0L))),
                                state.edition() == null
                                        ? new Cell.Missing(words.lookup("national.items.none"))
                                        : Cell.number(words.count(state.items().getOrDefault(kind, 0)))))
                        .toList());
    }

    NationalPage unmanned(List<Agency> all, CountryQuery query) {
        Words words = visit.words();
        String path = Country.path(year) + "/unmanned";
        List<Agency> found = all.stream().filter(query::finds).toList();
        return NationalPage.of(
                        words.lookup("national.unmanned"),
                        words.lookup("national.unmanned.lead"),
                        GUIDE,
                        List.of(Part.of(
                                        words.lookup("national.agencies"),
                                        words.text("national.found", words.count(found.size())))
                                .form(Asked.search(
                                        path, Country.search(query, all, words), words.lookup("national.find")))
                                .table(agencies(query.shown(found)).downloads(HasTables.downloads(visit, "unmanned")))
                                .pages(new Pages(
                                        query.page(found.size()),
                                        CountryQuery.last(found.size()),
                                        to -> path + query.with("page", Integer.toString(to))))))
                .crumbs(List.of(new Crumb(words.lookup("national.setup"), Country.path(year))))
                .tables(Map.of("unmanned", agencies(found)));
    }

    private Table agencies(List<Agency> shown) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("national.unmanned"),
                        List.of(
                                Column.text(words.lookup("national.agency")),
                                Column.text(words.lookup("national.code")),
                                Column.text(words.lookup("national.kind")),
                                Column.text(words.lookup("national.province"))),
                        shown.stream()
                                .map(agency -> Table.Row.of(
                                        Cell.text(words.pick(agency.name())),
                                        Cell.text(agency.code()),
                                        Cell.text(words.pick(
                                                KindProfile.of(agency.kind()).name())),
                                        Cell.text(Country.place(Country.province(agency), words))))
                                .toList())
                .empty(words.lookup("national.unmanned.none"));
    }
}
