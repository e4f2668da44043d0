package org.prongsai.national.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.ItemState;
import org.prongsai.identity.Agency;
import org.prongsai.identity.KindProfile;
import org.prongsai.national.AgencyProgress;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.scoring.Total;
import org.prongsai.survey.Standing;
import org.prongsai.survey.Survey.Held;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out how far one agency is.
///
/// @param rules  what the year's edition asks of its kind
/// @param items  by their codes; those of which nothing was kept are missing
/// @param totals of the last years
/// @param list   where it was chosen
record AgencyView(
        FiscalYear year,
        AgencyProgress progress,
        List<ItemRule> rules,
        Map<String, Disclosure> items,
        List<Total> totals,
        String list,
        Visit visit) {
    AgencyView {
        rules = List.copyOf(rules);
        items = Map.copyOf(items);
        totals = List.copyOf(totals);
    }

    NationalPage page() {
        Words words = visit.words();
        Agency agency = progress.agency();
        Table shown = disclosed();
        return NationalPage.of(
                        words.pick(agency.name()),
                        words.text("national.agency.lead", words.year(year)),
                        "national-progress",
                        List.of(
                                Part.of(words.lookup("national.surveys"), words.lookup("national.surveys.lead"))
                                        .table(surveys()),
                                Part.of(
                                                words.lookup("national.items.of"),
                                                words.text(
                                                        "national.items.lead",
                                                        words.count(progress.evidence()
                                                                .filed()),
                                                        words.count(progress.items())))
                                        .table(shown.downloads(HasTables.downloads(visit, "items"))),
                                Part.of(words.lookup("national.totals"), words.lookup("national.totals.lead"))
                                        .table(years())))
                .crumbs(List.of(new Crumb(words.lookup("national.progress"), list)))
                .facts(List.of(
                        Fact.of(words.lookup("national.code"), agency.code()),
                        Fact.of(
                                words.lookup("national.kind"),
                                words.pick(KindProfile.of(agency.kind()).name())),
                        Fact.of(words.lookup("national.province"), Country.place(Country.province(agency), words)),
                        Fact.of(
                                words.lookup("national.lacks"),
                                progress.lacks().isEmpty()
                                        ? words.lookup("national.lacks.nothing")
                                        : String.join(
                                                " · ",
                                                progress.lacks().stream()
                                                        .sorted()
                                                        .map(lack -> words.lookup("national.lack." + lack))
                                                        .toList()))))
                .tables(Map.of("items", shown));
    }

    private Table surveys() {
        Words words = visit.words();
        return Table.of(
                words.lookup("national.surveys"),
                List.of(
                        Column.text(words.lookup("national.instrument")),
                        Column.text(words.lookup("national.state")),
                        Column.text(words.lookup("national.days")),
                        Column.number(words.lookup("national.answered")),
                        Column.number(words.lookup("national.minimum.least"))),
                progress.instruments().stream()
                        .map(code -> progress.survey(code).map(this::survey).orElseGet(() -> none(code)))
                        .toList());
    }

    private Table.Row none(String instrument) {
        String none = visit.words().lookup("national.survey.none");
        return Table.Row.of(
                Cell.text(instrument),
                new Cell.Missing(none),
                new Cell.Missing(none),
                new Cell.Missing(none),
                new Cell.Missing(none));
    }

    private Table.Row survey(Standing one) {
        Words words = visit.words();
        boolean counts = one.held() == Held.OFFICIAL;
        return Table.Row.of(
                Cell.text(one.instrument()),
                new Cell.Marked(
                        counts
                                ? Badge.of(
                                        words.lookup("national.survey." + one.state()),
                                        one.state().wasOpened() ? Tone.GOOD : Tone.DRAFT)
                                : Badge.of(words.lookup("national.survey.itas"), Tone.NEUTRAL)),
                Cell.text(
                        words.text("national.days.span", words.shortDate(one.opens()), words.shortDate(one.closes()))),
                counts
                        ? Cell.number(words.count(one.answers()))
                        : new Cell.Missing(words.lookup("national.survey.itas")),
                one.minimum().isPresent()
                        ? Cell.number(words.count(one.minimum().getAsInt()))
                        : new Cell.Missing(words.lookup("national.minimum.none")));
    }

    private Table disclosed() {
        Words words = visit.words();
        return Table.of(
                        words.lookup("national.items.of"),
                        List.of(
                                Column.text(words.lookup("national.item")),
                                Column.naming(words.lookup("national.item.title")),
                                Column.text(words.lookup("national.state")),
                                Column.text(words.lookup("national.filed.on")),
                                Column.text(words.lookup("national.verdict"))),
                        rules.stream()
                                .map(rule -> item(
                                        rule,
                                        Objects.requireNonNullElseGet(
                                                items.get(rule.code()), () -> Disclosure.empty(year, rule.code()))))
                                .toList())
                .empty(words.lookup("national.items.none"));
    }

    private Table.Row item(ItemRule rule, Disclosure item) {
        Words words = visit.words();
        return Table.Row.of(
                new Cell.Code(rule.code()),
                Cell.text(words.pick(rule.title())),
                new Cell.Marked(state(item)),
                item.filedOn() == null
                        ? new Cell.Missing(words.lookup("national.filed.not"))
                        : Cell.text(words.date(item.filedOn())),
                item.verdict()
                        .<Cell>map(verdict -> new Cell.Marked(Badge.of(
                                words.lookup("national.verdict." + verdict),
                                switch (verdict) {
                                    case PASSED -> Tone.GOOD;
                                    case FAILED -> Tone.BAD;
                                    case NOT_APPLICABLE -> Tone.NEUTRAL;
                                })))
                        .orElseGet(() -> new Cell.Missing(words.lookup("national.verdict.none"))));
    }

    /// Before it is handed in, in whose hands it is within the agency is the agency's own affair.
    private Badge state(Disclosure item) {
        ItemState state = item.state();
        boolean handedIn = state == ItemState.FILED || state.isJudged();
        Tone tone = switch (state) {
            case FILED, ASSESSED, SETTLED -> Tone.GOOD;
            case APPEALED -> Tone.WARNING;
            case EMPTY, DRAFT, WITH_UNIT_HEAD, WITH_INTEGRITY_OFFICER, WITH_APPROVER, APPROVED -> Tone.NEUTRAL;
        };
        return Badge.of(visit.words().lookup("national.item." + (handedIn ? state.name() : "NOT_FILED")), tone);
    }

    private Table years() {
        Words words = visit.words();
        return Table.of(
                        words.lookup("national.totals"),
                        List.of(
                                Column.text(words.lookup("national.year")),
                                Column.number(words.lookup("national.total")),
                                Column.text(words.lookup("national.grade"))),
                        totals.stream()
                                .sorted(Comparator.comparing(Total::year).reversed())
                                .map(this::total)
                                .toList())
                .empty(words.lookup("national.totals.none"));
    }

    private Table.Row total(Total one) {
        Words words = visit.words();
        var points = one.points();
        String grade = one.grade();
        return Table.Row.of(
                Cell.text(words.year(one.year())),
                points == null
                        ? new Cell.Missing(words.lookup("national.total.withheld"))
                        : Cell.number(words.score(points)),
                grade == null ? new Cell.Missing(words.lookup("national.total.withheld")) : Cell.text(grade));
    }
}
