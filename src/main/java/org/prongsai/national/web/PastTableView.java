package org.prongsai.national.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.KindProfile;
import org.prongsai.national.past.PastEditions;
import org.prongsai.national.past.PastLine;
import org.prongsai.national.past.PastRow;
import org.prongsai.national.past.PastRow.Doubt;
import org.prongsai.national.past.PastRow.Fate;
import org.prongsai.national.past.PastTable.State;
import org.prongsai.national.past.PastTables;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;
import org.prongsai.web.ui.Tone;

/// Lays out one national table: what it would do row by row, what has to be decided, and the way to store it or take it
/// back.
record PastTableView(FiscalYear year, PastTables.Plan plan, Visit visit) {
    /// So many rows are decided at a time.
    private static final int AT_A_TIME = 30;

    NationalPage page(CountryQuery query, FieldErrors errors) {
        Words words = visit.words();
        List<PastRow> found = found(query);
        var parts = new ArrayList<Part>();
        if (visit.may(ActsForCountry.class)) {
            parts.addAll(acts(errors));
        }
        parts.add(rows(query, found));
        return NationalPage.of(
                        plan.table().name(),
                        words.text("national.past.table.lead", words.year(year)),
                        PastView.GUIDE,
                        parts)
                .crumbs(List.of(new Crumb(words.lookup("national.past"), PastController.path(year))))
                .tiles(isDraft() ? tiles() : List.of())
                .facts(facts())
                .told(Country.told("national.past.told.", query.get("told"), words), undo(query))
                .tables(Map.of("rows", file(found)));
    }

    private boolean isDraft() {
        return plan.table().state() == State.DRAFT;
    }

    private String path() {
        return PastController.path(year) + "/" + plan.table().id();
    }

    private @Nullable String undo(CountryQuery query) {
        return switch (query.get("told")) {
            case "stored", "restored" -> path() + "/undo";
            case "undone" -> path() + "/restore";
            case "decided" -> path() + "/open";
            default -> null;
        };
    }

    private List<Tile> tiles() {
        return List.of(
                tile("NEW", plan.of(Fate.NEW, Fate.CHANGED).size()),
                tile("OPEN", plan.of(Fate.OPEN).size()),
                tile("UNKNOWN", plan.of(Fate.UNKNOWN, Fate.LEFT_OUT).size()),
                tile("OWN", plan.of(Fate.OWN, Fate.SAME).size()));
    }

    private Tile tile(String key, int count) {
        Words words = visit.words();
        return Tile.of(words.lookup("national.past.tile." + key), Figure.plain(words.count(count)))
                .note(words.lookup("national.past.tile." + key + ".note"));
    }

    private List<Fact> facts() {
        Words words = visit.words();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                words.lookup("national.state"),
                words.lookup("national.past.state." + plan.table().state())));
        facts.add(Fact.of(
                words.lookup("national.past.read"), words.moment(plan.table().readAt())));
        facts.add(Fact.of(
                words.lookup("national.past.edition"),
                PastEditions.isTotalAlone(plan.edition())
                        ? words.lookup("national.past.totals")
                        : words.pick(plan.edition().name())));
        facts.add(Fact.of(
                words.lookup("national.past.rows"), words.count(plan.rows().size())));
        var stored = plan.table().storedAt();
        if (stored != null) {
            facts.add(Fact.of(
                    words.lookup("national.past.stored"),
                    words.text(
                            "national.past.stored.at", words.count(plan.table().stored()), words.moment(stored))));
        }
        return facts;
    }

    private List<Part> acts(FieldErrors errors) {
        Words words = visit.words();
        return switch (plan.table().state()) {
            case DRAFT -> {
                var parts = new ArrayList<Part>();
                if (!plan.of(Fate.OPEN).isEmpty()) {
                    parts.add(decide(errors));
                }
                parts.add(store());
                parts.add(Part.of(words.lookup("national.past.discard"), words.lookup("national.past.discard.lead"))
                        .form(Asked.post(path() + "/discard", List.of(), words.lookup("national.past.discard"))));
                yield parts;
            }
            case STORED ->
                List.of(Part.of(words.lookup("national.past.undo"), words.lookup("national.past.undo.lead"))
                        .form(Asked.post(path() + "/undo", List.of(), words.lookup("national.past.undo"))));
            case UNDONE ->
                List.of(Part.of(words.lookup("national.past.restore"), words.lookup("national.past.restore.lead"))
                        .form(Asked.post(path() + "/restore", List.of(), words.lookup("national.past.restore"))));
            case DISCARDED -> List.of();
        };
    }

    private Part decide(FieldErrors errors) {
        Words words = visit.words();
        List<PastRow> open = plan.of(Fate.OPEN);
        return Part.of(
                        words.lookup("national.past.decide"),
                        words.text("national.past.decide.lead", words.count(open.size())))
                .form(Asked.post(
                        path() + "/decide",
                        open.stream()
                                .limit(AT_A_TIME)
                                .map(row -> choice(row, errors))
                                .toList(),
                        words.lookup("national.past.decide.keep")));
    }

    private Field choice(PastRow row, FieldErrors errors) {
        Words words = visit.words();
        String name = "row-" + row.line().row();
        return Field.select(
                        name,
                        words.text("national.past.decide.row", row.line().row(), said(row.line())),
                        Stream.of(
                                        Stream.of(Option.of("", words.lookup("national.past.decide.later"))),
                                        row.candidates().stream()
                                                .map(agency -> Option.of(agency.code(), named(agency))),
                                        Stream.of(Option.of(PastView.NONE, words.lookup("national.past.decide.none"))))
                                .flatMap(one -> one)
                                .toList())
                .value("")
                .error(errors.on(name));
    }

    private String named(Agency agency) {
        return Stream.of(
                        visit.words().pick(agency.name()),
                        agency.district() == null ? "" : agency.district(),
                        agency.province() == null ? "" : agency.province(),
                        agency.code())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String said(PastLine line) {
        return Stream.of(
                        line.code(),
                        line.name(),
                        line.kind() == null
                                ? ""
                                : visit.words().pick(KindProfile.of(line.kind()).name()),
                        line.district(),
                        line.province())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Part store() {
        Words words = visit.words();
        int wanted = plan.of(Fate.NEW, Fate.CHANGED).size();
        int open = plan.of(Fate.OPEN).size();
        if (open > 0) {
            return Part.of(
                    words.lookup("national.past.store"), words.text("national.past.store.open", words.count(open)));
        }
        if (wanted == 0) {
            return Part.of(words.lookup("national.past.store"), words.lookup("national.past.store.nothing"));
        }
        return Part.of(
                        words.lookup("national.past.store"),
                        words.text("national.past.store.lead", words.count(wanted), words.year(year)))
                .form(Asked.post(
                                path() + "/store", List.of(), words.text("national.past.store.do", words.count(wanted)))
                        .hidden("fingerprint", plan.fingerprint()));
    }

    // The rows.

    private List<PastRow> found(CountryQuery query) {
        String fate = query.get("lack");
        return plan.rows().stream()
                .filter(row -> fate.isEmpty()
                        || row.fate().name().equals(fate)
                        || (fate.equals("DOUBT") && !row.doubts().isEmpty()))
                .filter(row -> query.get("q").isEmpty()
                        || said(row.line()).contains(query.get("q").strip())
                        || (row.agency() != null
                                && named(row.agency()).contains(query.get("q").strip())))
                .toList();
    }

    private Part rows(CountryQuery query, List<PastRow> found) {
        Words words = visit.words();
        var choices = new ArrayList<Option>();
        choices.add(Option.of("", words.lookup("national.all")));
        Stream.of(Fate.values())
                .filter(fate -> !plan.of(fate).isEmpty())
                .forEach(fate -> choices.add(Option.of(fate.name(), words.lookup("national.past.fate." + fate))));
        choices.add(Option.of("DOUBT", words.lookup("national.past.doubts")));
        return Part.of(
                        words.lookup("national.past.rows"),
                        words.text("national.past.rows.found", words.count(found.size())))
                .form(Asked.search(
                        path(),
                        List.of(
                                Field.text("q", words.lookup("national.search"))
                                        .with("type", "search")
                                        .value(query.get("q")),
                                Field.select("lack", words.lookup("national.past.fate"), choices)
                                        .value(query.get("lack"))),
                        words.lookup("national.find")))
                .table(Table.of(
                                words.lookup("national.past.rows"),
                                List.of(
                                        Column.number(words.lookup("web.sheet.row")),
                                        Column.naming(words.lookup("national.agency")),
                                        Column.text(words.lookup("national.past.said")),
                                        Column.number(words.lookup("national.past.total")),
                                        Column.text(words.lookup("national.past.fate")),
                                        Column.text(words.lookup("national.past.doubts"))),
                                query.shown(found).stream().map(this::row).toList())
                        .empty(words.lookup("national.past.rows.none"))
                        .downloads(HasTables.downloads(visit, "rows")))
                .pages(new Pages(
                        query.page(found.size()),
                        CountryQuery.last(found.size()),
                        to -> path() + query.with("page", Integer.toString(to))));
    }

    private Table.Row row(PastRow row) {
        Words words = visit.words();
        Agency agency = row.agency();
        return Table.Row.of(
                Cell.number(Integer.toString(row.line().row())),
                agency == null
                        ? new Cell.Missing(words.lookup("national.past.fate." + row.fate()))
                        : new Cell.Pair(words.pick(agency.name()), agency.code()),
                Cell.text(said(row.line())),
                new Cell.Pair(
                        row.total().toPlainString(),
                        row.score().kept() == 0
                                ? row.grade()
                                : words.text(
                                        "national.past.kept",
                                        row.grade(),
                                        words.count(row.score().kept()))),
                new Cell.Marked(Badge.of(words.lookup("national.past.fate." + row.fate()), tone(row.fate()))),
                Cell.text(doubts(row)));
    }

    private static Tone tone(Fate fate) {
        return switch (fate) {
            case NEW, CHANGED -> Tone.GOOD;
            case OPEN, UNKNOWN -> Tone.ACTION;
            case SAME, OWN, LEFT_OUT -> Tone.NEUTRAL;
        };
    }

    /// What to look at, and what stands already where it is another total.
    private String doubts(PastRow row) {
        Words words = visit.words();
        var said = new ArrayList<String>();
        BigDecimal standing = row.standing();
        if (standing != null && standing.compareTo(row.total()) != 0) {
            said.add(words.text("national.past.standing", standing.toPlainString()));
        }
        for (Doubt doubt : row.doubts()) {
            said.add(words.text(
                    "national.past.doubt." + doubt,
                    switch (doubt) {
                        case NAME -> row.line().name();
                        case TOTAL -> String.valueOf(row.score().apart());
                        case GRADE -> row.line().grade();
                        case MENDED -> row.line().mended();
                    }));
        }
        return String.join(" · ", said);
    }

    private Table file(List<PastRow> found) {
        Words words = visit.words();
        return Table.of(
                words.lookup("national.past.rows"),
                List.of(
                        Column.number(words.lookup("web.sheet.row")),
                        Column.text(words.lookup("national.code")),
                        Column.text(words.lookup("national.agency")),
                        Column.text(words.lookup("national.past.said")),
                        Column.number(words.lookup("national.past.total")),
                        Column.text(words.lookup("national.past.grade")),
                        Column.text(words.lookup("national.past.fate")),
                        Column.text(words.lookup("national.past.doubts"))),
                found.stream()
                        .map(row -> Table.Row.of(
                                Cell.number(Integer.toString(row.line().row())),
                                Cell.text(
                                        row.agency() == null ? "" : row.agency().code()),
                                Cell.text(
                                        row.agency() == null
                                                ? ""
                                                : words.pick(row.agency().name())),
                                Cell.text(said(row.line())),
                                Cell.number(row.total().toPlainString()),
                                Cell.text(row.grade()),
                                Cell.text(words.lookup("national.past.fate." + row.fate())),
                                Cell.text(doubts(row))))
                        .toList());
    }
}
