package org.prongsai.national.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ListFault;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agency;
import org.prongsai.identity.KindProfile;
import org.prongsai.national.past.PastColumn;
import org.prongsai.national.past.PastEditions;
import org.prongsai.national.past.PastTable;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Language;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// Lays out the national tables of past years and the form for another.
///
/// @param editions of the year, the usual one first
/// @param isPast   whether the year is over, so that a table of it can come in
/// @param now      the running year
record PastView(FiscalYear year, List<Edition> editions, boolean isPast, FiscalYear now, Visit visit) {
    static final String GUIDE = "national-past";
    static final String NONE = "-";

    private static final int FIRST = 2558;
    private static final int SHOWN = 200;

    PastView {
        editions = List.copyOf(editions);
    }

    /// @param paste   as typed
    /// @param edition as chosen
    NationalPage list(
            List<PastTable> tables,
            @Nullable String paste,
            String edition,
            FieldErrors errors,
            List<ListFault> faults) {
        Words words = visit.words();
        var parts = new ArrayList<Part>();
        if (!faults.isEmpty()) {
            parts.add(faults(faults));
        }
        if (isPast && visit.may(ActsForCountry.class)) {
            parts.add(form(paste, edition, errors));
        }
        parts.add(taken(tables.stream().filter(one -> one.year().equals(year)).toList()));
        parts.add(years(tables));
        NationalPage page = NationalPage.of(
                words.lookup("national.past"), words.text("national.past.lead", words.year(year)), GUIDE, parts);
        if (!faults.isEmpty()) {
            page = page.refused(words.lookup("national.past.faulty"));
        }
        return isPast
                ? page.actions(List.of(
                        Action.secondary(words.lookup("national.past.template.xlsx"), template("xlsx")),
                        Action.quiet(words.lookup("national.past.template.csv"), template("csv"))))
                : page;
    }

    private String template(String as) {
        return PastController.path(year) + "?table=template&as=" + as;
    }

    private Part faults(List<ListFault> faults) {
        Words words = visit.words();
        return Part.of(
                        words.lookup("web.sheet.faults"),
                        words.text("national.past.faults", words.count(faults.size()), words.count(SHOWN)))
                .table(Table.of(
                        words.lookup("web.sheet.faults"),
                        List.of(
                                Column.number(words.lookup("web.sheet.row")),
                                Column.text(words.lookup("web.sheet.column")),
                                Column.text(words.lookup("web.sheet.what"))),
                        faults.stream()
                                .limit(SHOWN)
                                .map(fault -> Table.Row.of(
                                        fault.row() == 0 ? Cell.text("–") : Cell.number(Integer.toString(fault.row())),
                                        Cell.text(fault.column()),
                                        Cell.text(said(fault))))
                                .toList()));
    }

    private String said(ListFault fault) {
        String own = "national.past.fault." + fault.code();
        return visit.words().text(visit.words().has(own) ? own : "web.sheet.fault." + fault.code(), fault.argument());
    }

    private Part form(@Nullable String paste, String edition, FieldErrors errors) {
        Words words = visit.words();
        var fields = new ArrayList<Field>();
        fields.add(Field.file("file", words.lookup("web.sheet.file"), ".csv,.tsv,.txt,.xlsx")
                .hint(words.lookup("national.past.hint"))
                .error(errors.on("file")));
        fields.add(Field.area("paste", words.lookup("web.sheet.paste"))
                .with("rows", "4")
                .value(paste)
                .error(errors.on("paste")));
        if (editions.size() > 1) {
            fields.add(Field.select(
                            "edition",
                            words.lookup("national.past.edition"),
                            editions.stream()
                                    .map(one -> Option.of(one.id(), words.pick(one.name())))
                                    .toList())
                    .value(edition));
        }
        Edition usual = editions.getFirst();
        return Part.of(
                        words.text("national.past.take", words.year(year)),
                        PastEditions.isTotalAlone(usual)
                                ? words.lookup("national.past.totals")
                                : words.text("national.past.under", words.pick(usual.name())))
                .form(Asked.post(PastController.path(year), fields, words.lookup("national.past.look"))
                        .doneOnce()
                        .uploads());
    }

    private Part taken(List<PastTable> tables) {
        Words words = visit.words();
        return Part.of(words.text("national.past.taken", words.year(year)), null)
                .table(Table.of(
                                words.text("national.past.taken", words.year(year)),
                                List.of(
                                        Column.text(words.lookup("national.past.file")),
                                        Column.text(words.lookup("national.past.read")),
                                        Column.number(words.lookup("national.past.rows")),
                                        Column.number(words.lookup("national.past.stored")),
                                        Column.text(words.lookup("national.state"))),
                                tables.stream()
                                        .map(one -> Table.Row.of(
                                                new Cell.Link(one.name(), PastController.path(year) + "/" + one.id()),
                                                Cell.text(words.moment(one.readAt())),
                                                Cell.number(words.count(one.rows())),
                                                Cell.number(words.count(one.stored())),
                                                new Cell.Marked(state(one, words))))
                                        .toList())
                        .empty(words.lookup("national.past.taken.none")));
    }

    static Badge state(PastTable one, Words words) {
        return Badge.of(
                words.lookup("national.past.state." + one.state()),
                switch (one.state()) {
                    case DRAFT -> Tone.ACTION;
                    case STORED -> Tone.GOOD;
                    case UNDONE, DISCARDED -> Tone.NEUTRAL;
                });
    }

    private Part years(List<PastTable> tables) {
        Words words = visit.words();
        return Part.of(words.lookup("national.past.years"), words.lookup("national.past.years.lead"))
                .table(Table.of(
                        words.lookup("national.past.years"),
                        List.of(
                                Column.text(words.lookup("national.past.year")),
                                Column.number(words.lookup("national.past.tables")),
                                Column.number(words.lookup("national.past.stored"))),
                        IntStream.iterate(now.buddhistYear() - 1, one -> one >= FIRST, one -> one - 1)
                                .mapToObj(FiscalYear::new)
                                .map(one -> {
                                    List<PastTable> of = tables.stream()
                                            .filter(table -> table.year().equals(one))
                                            .toList();
                                    return Table.Row.of(
                                            new Cell.Link(words.year(one), PastController.path(one)),
                                            Cell.number(words.count(of.size())),
                                            Cell.number(words.count(of.stream()
                                                    .filter(table -> table.state() == PastTable.State.STORED)
                                                    .mapToInt(PastTable::stored)
                                                    .sum())));
                                })
                                .toList()));
    }

    /// The file to fill in: every agency in a row, each with its code.
    Table template(List<Agency> agencies) {
        Words words = visit.words();
        boolean thai = words.language() == Language.TH;
        List<PastColumn> figures = PastColumn.figures(editions.getFirst());
        var columns = new ArrayList<Column>();
        PastColumn.who().forEach(one -> columns.add(Column.text(one.heading(thai))));
        figures.forEach(one -> columns.add(Column.number(one.heading(thai))));
        return Table.of(
                words.text("national.past.take", words.year(year)),
                columns,
                agencies.stream().map(agency -> row(agency, figures.size())).toList());
    }

    private Table.Row row(Agency agency, int figures) {
        Words words = visit.words();
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(Integer.toString(year.buddhistYear())));
        cells.add(Cell.text(agency.code()));
        cells.add(Cell.text(words.pick(agency.name())));
        cells.add(Cell.text(words.pick(KindProfile.of(agency.kind()).name())));
        cells.add(Cell.text(Objects.requireNonNullElse(agency.district(), "")));
        cells.add(Cell.text(Objects.requireNonNullElse(agency.province(), "")));
        IntStream.range(0, figures).forEach(_ -> cells.add(Cell.number("")));
        return new Table.Row(cells, false);
    }
}
