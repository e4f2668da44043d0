package org.prongsai.report.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agency;
import org.prongsai.report.register.Numbering;
import org.prongsai.report.register.Reference;
import org.prongsai.report.register.Search;
import org.prongsai.report.register.Series;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.springframework.web.util.UriComponentsBuilder;

/// Lays out the page of the register.
final class ReferencesView {
    private static final int ROWS = 25;
    private static final int MOST_NOTES = 8;
    private static final Set<String> TOLD = Set.of("added", "changed", "removed", "restored");

    private final Agency agency;
    private final Search search;
    private final Visit visit;
    private final Words words;
    private final String path;

    ReferencesView(Agency agency, Search search, Visit visit) {
        this.agency = agency;
        this.search = search;
        this.visit = visit;
        this.words = visit.words();
        this.path = ReferencesController.path(agency);
    }

    ReferencesPage page(
            List<Reference> found,
            List<Reference> register,
            List<Integer> years,
            int wanted,
            String told,
            @Nullable UUID undo) {
        int last = Math.max(1, (found.size() + ROWS - 1) / ROWS);
        int current = Math.clamp(wanted, 1, last);
        List<Reference> shown = found.subList((current - 1) * ROWS, Math.min(found.size(), current * ROWS));
        return new ReferencesPage(
                words.pick(agency.name()),
                path,
                TOLD.contains(told) ? words.lookup("report.reference.told." + told) : null,
                undo == null || !told.equals("removed") ? null : path + "/" + undo + "/restore",
                visit.may(KeepsPapers.class),
                search(years),
                words.counted("report.references", found.size()),
                notes(register),
                isDoubled(register),
                table(shown, false).downloads(found.isEmpty() ? List.of() : HasTables.downloads(visit, "register")),
                table(found, true),
                new Pages(current, last, page -> with("page", Integer.toString(page))));
    }

    private List<Field> search(List<Integer> years) {
        return List.of(
                Field.text("q", words.lookup("report.search"))
                        .value(search.words())
                        .with("type", "search")
                        .with("maxlength", "100"),
                Field.select(
                                "series",
                                words.lookup("report.series"),
                                options(Arrays.stream(Series.values())
                                        .map(one -> Option.of(one.name(), PaperText.series(one, words)))))
                        .value(search.series() == null ? "" : search.series().name()),
                Field.select(
                                "calendar",
                                words.lookup("report.calendarYear"),
                                options(years.stream().map(ReferencesView::year)))
                        .value(text(search.calendarYear())),
                Field.select(
                                "fiscal",
                                words.lookup("report.fiscalYear"),
                                options(years.stream()
                                        .flatMap(year -> Stream.of(year + 1, year))
                                        .distinct()
                                        .map(ReferencesView::year)))
                        .value(text(search.fiscalYear())));
    }

    private List<Option> options(Stream<Option> some) {
        return Stream.concat(Stream.of(Option.of("", words.lookup("report.all"))), some)
                .toList();
    }

    private static Option year(int year) {
        return Option.of(Integer.toString(year), Integer.toString(year));
    }

    private static String text(@Nullable Integer year) {
        return year == null ? "" : Integer.toString(year);
    }

    private List<String> notes(List<Reference> register) {
        var notes = new ArrayList<String>();
        for (Numbering.Gap gap : Numbering.gaps(register)) {
            notes.add(words.text(
                    gap.first() == gap.last() ? "report.gap.one" : "report.gap.many",
                    PaperText.series(gap.series(), words),
                    gap.calendarYear(),
                    gap.prefix() + gap.first(),
                    gap.prefix() + gap.last()));
        }
        register.stream()
                .filter(entry -> !Numbering.doubles(register, ReferencesController.asked(entry), entry.id())
                        .isEmpty())
                .map(entry -> words.text("report.double.note", entry.number(), words.date(entry.dated())))
                .distinct()
                .forEach(notes::add);
        return notes.size() > MOST_NOTES ? notes.subList(0, MOST_NOTES) : notes;
    }

    private static boolean isDoubled(List<Reference> register) {
        return register.stream()
                .anyMatch(entry -> !Numbering.doubles(register, ReferencesController.asked(entry), entry.id())
                        .isEmpty());
    }

    /// @param file whether it is for a file, which has room for more columns
    private Table table(List<Reference> entries, boolean file) {
        var columns = new ArrayList<>(List.of(
                column("report.number", Search.Order.NUMBER),
                column("report.dated", Search.Order.DATED),
                column("report.subject", Search.Order.SUBJECT),
                column("report.party", Search.Order.PARTY),
                Column.text(words.lookup("report.series")),
                Column.text(words.lookup("report.fiscalYear"))));
        if (file) {
            columns.add(Column.text(words.lookup("report.link")));
        }
        return Table.of(
                        words.lookup("report.register"),
                        columns,
                        entries.stream().map(entry -> row(entry, file)).toList())
                .empty(words.lookup("report.references.none"));
    }

    private Column column(String key, Search.Order order) {
        boolean now = search.order() == order;
        Column.Order shown =
                !now ? Column.Order.NONE : search.descending() ? Column.Order.DESCENDING : Column.Order.ASCENDING;
        String wanted = order.name().toLowerCase(Locale.ROOT) + (now && !search.descending() ? "-down" : "");
        return Column.text(words.lookup(key)).sorted(with("sort", wanted), shown);
    }

    private Table.Row row(Reference entry, boolean file) {
        String number = entry.number().isEmpty() ? words.lookup("report.number.without") : entry.number();
        var cells = new ArrayList<Cell>();
        cells.add(new Cell.Link(
                entry.withdrawn() ? words.text("report.number.withdrawn", number) : number, path + "/" + entry.id()));
        cells.add(Cell.text(words.date(entry.dated())));
        cells.add(Cell.text(entry.subject()));
        cells.add(Cell.text(entry.party()));
        cells.add(Cell.text(PaperText.series(entry.series(), words)));
        cells.add(Cell.text(Integer.toString(entry.fiscalYear().buddhistYear())));
        if (file) {
            cells.add(Cell.text(entry.link()));
        }
        return new Table.Row(cells, false);
    }

    private String with(String name, String value) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "q", search.words());
        add(address, "series", search.series() == null ? "" : search.series().name());
        add(address, "calendar", text(search.calendarYear()));
        add(address, "fiscal", text(search.fiscalYear()));
        if (!name.equals("sort")) {
            add(address, "sort", search.order().name().toLowerCase(Locale.ROOT) + (search.descending() ? "-down" : ""));
        }
        return address.queryParam(name, value).encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
