package org.prongsai.framework.web;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.framework.Edition;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// The table of all editions, for the page and for a file.
final class EditionsTable {
    private final List<Edition> editions;
    private final Sorting sorting;
    private final Visit visit;
    private final Words words;
    private final Shown shown;

    EditionsTable(List<Edition> editions, Sorting sorting, Visit visit) {
        this.editions = editions.stream().sorted(sorting.comparator()).toList();
        this.sorting = sorting;
        this.visit = visit;
        this.words = visit.words();
        this.shown = new Shown(words);
    }

    Table shown() {
        return Table.of(
                        words.lookup("framework.editions.title"),
                        columns(),
                        editions.stream()
                                .map(edition -> Table.Row.of(cells(edition).toArray(Cell[]::new)))
                                .toList())
                .captionHidden()
                .downloads(HasTables.downloads(visit, EditionsPage.NAME));
    }

    Table file() {
        var columns = new ArrayList<>(columns());
        columns.addFirst(Column.text(words.lookup("framework.editions.id")));
        columns.add(3, Column.text(words.lookup("framework.editions.weights")));
        columns.add(Column.text(words.lookup("framework.hash")));
        return Table.of(
                words.lookup("framework.editions.title"),
                columns,
                editions.stream().map(this::fileRow).toList());
    }

    private List<Column> columns() {
        return List.of(
                sorting.on(Column.text(words.lookup("framework.editions.year")), Sorting.Key.YEAR),
                Column.naming(words.lookup("framework.editions.name")),
                sorting.on(Column.text(words.lookup("framework.status")), Sorting.Key.STATUS),
                sorting.on(Column.number(words.lookup("framework.editions.questions")), Sorting.Key.QUESTIONS),
                sorting.on(Column.number(words.lookup("framework.editions.disclosures")), Sorting.Key.DISCLOSURES),
                Column.text(words.lookup("framework.editions.levels")),
                Column.text(words.lookup("framework.origin")));
    }

    private List<Cell> cells(Edition edition) {
        return List.of(
                new Cell.Link(shown.year(edition), "/editions/" + edition.id()),
                new Cell.Pair(words.pick(edition.name()), shown.weights(edition)),
                new Cell.Marked(shown.status(edition)),
                count(Shown.questions(edition)),
                count(Shown.disclosures(edition)),
                Cell.text(shown.levels(edition)),
                new Cell.Pair(shown.origin(edition), Shown.shortHash(edition)));
    }

    /// An edition without items does not know them; it never has none.
    private Cell count(long items) {
        return items == 0
                ? new Cell.Missing(words.lookup("framework.editions.unknown"))
                : Cell.number(words.count(items));
    }

    private Table.Row fileRow(Edition edition) {
        var cells = new ArrayList<>(cells(edition));
        cells.addFirst(new Cell.Code(edition.id()));
        cells.set(1, Cell.text(Integer.toString(edition.year().buddhistYear())));
        cells.set(2, Cell.text(words.pick(edition.name())));
        cells.add(3, Cell.text(shown.weights(edition)));
        cells.set(8, Cell.text(shown.origin(edition)));
        cells.add(new Cell.Code(edition.hash()));
        return new Table.Row(cells, false);
    }
}
