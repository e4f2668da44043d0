package org.prongsai.scoring.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.framework.Choice;
import org.prongsai.framework.Content;
import org.prongsai.framework.Node;
import org.prongsai.framework.Scale;
import org.prongsai.scoring.Tally;

/// Reads a table with one question per row and, in each column `n_…`, how often a choice was taken.
final class TallyRows {
    private final Table table;
    private final Place source;
    private final CodeBook book;
    private final Draft draft;
    private final OptionalInt item;
    private final OptionalInt subItem;
    private final Map<Integer, String> choices = new LinkedHashMap<>();

    TallyRows(Table table, Place source, CodeBook book, Draft draft) {
        this.table = table;
        this.source = source;
        this.book = book;
        this.draft = draft;
        this.item = SheetTables.itemColumn(table);
        this.subItem = table.column(Headings.SUB_ITEM);
        for (int i = 0; i < table.header().size(); i++) {
            String heading = table.header().get(i).strip();
            if (SheetTables.isCount(heading)) {
                choices.put(i, heading.substring(Headings.COUNT.length()).toUpperCase(Locale.ROOT));
            }
        }
    }

    void read() {
        int empty = 0;
        for (Row row : table.rows()) {
            empty += read(row) ? 0 : 1;
        }
        if (empty > 0) {
            draft.note(Say.NO_COUNTS.at(source, empty));
        }
    }

    /// Says whether the row told anything.
    private boolean read(Row row) {
        if (choices.keySet().stream().allMatch(column -> Cells.isEmpty(row.cell(column)))) {
            return false;
        }
        OptionalInt named = Cells.isEmpty(cell(row, subItem)) ? item : subItem;
        String code = cell(row, named);
        Optional<Node> node = book.find(code);
        if (node.isEmpty()) {
            draft.fault(unknown(place(row, named), code));
        } else if (node.get().content() instanceof Content.Question question) {
            read(row, node.get(), question.scale());
        } else {
            draft.fault(Say.NOT_A_QUESTION.at(place(row, named), code, partsOf(node.get())));
        }
        return true;
    }

    private SheetRemark unknown(Place place, String code) {
        String edition = book.edition().id();
        if (Cells.isEmpty(code)) {
            return Say.CODE_MISSING.at(place, "");
        }
        return book.nearest(code)
                .map(near -> Say.UNKNOWN_CODE_NEAREST.at(place, code, edition, near))
                .orElseGet(() -> Say.UNKNOWN_CODE.at(place, code, edition));
    }

    private static String partsOf(Node node) {
        String parts = node.children().stream().map(Node::code).collect(Collectors.joining(", "));
        return parts.isEmpty() ? "-" : parts;
    }

    private void read(Row row, Node question, Scale scale) {
        boolean belongs = belongs(row, question);
        boolean fits = fitsInstrument(row, question);
        Optional<Tally> tally = counts(row, question, scale);
        if (belongs && fits && tally.isPresent() && addsUp(row, question, tally.get())) {
            draft.tally(question, tally.get(), source.at(row.number()));
        }
        population(row, question);
    }

    /// Whether the item that a row names is the one its sub-item belongs to.
    private boolean belongs(Row row, Node question) {
        String code = cell(row, item);
        Optional<Node> named = Cells.isEmpty(code) ? Optional.of(question) : book.find(code);
        boolean belongs =
                named.filter(node -> node.walk().anyMatch(question::equals)).isPresent();
        if (!belongs) {
            draft.fault(Say.OTHER_ITEM.at(place(row, item), question.shownCode(), code));
        }
        return belongs;
    }

    private boolean fitsInstrument(Row row, Node question) {
        OptionalInt column = table.column(Headings.INSTRUMENT);
        String code = cell(row, column);
        boolean fits = Cells.isEmpty(code) || book.instrument(code).equals(book.instrumentOf(question));
        if (!fits) {
            draft.fault(Say.OTHER_INSTRUMENT.at(place(row, column), question.shownCode(), code));
        }
        return fits;
    }

    private Optional<Tally> counts(Row row, Node question, Scale scale) {
        var counts = new HashMap<String, Integer>();
        boolean sound = true;
        for (var choice : choices.entrySet()) {
            String cell = row.cell(choice.getKey());
            OptionalInt count = Cells.isEmpty(cell) ? OptionalInt.of(0) : Cells.count(cell);
            Place place = source.at(row.number()).in(table.header().get(choice.getKey()));
            if (count.isEmpty() || count.getAsInt() < 0) {
                draft.fault(Say.NOT_A_COUNT.at(place, cell));
                sound = false;
            } else if (scale.choice(choice.getValue()).isPresent()) {
                counts.merge(choice.getValue(), count.getAsInt(), Integer::sum);
            } else if (count.getAsInt() > 0) {
                draft.fault(foreign(place, question, scale, choice.getValue()));
                sound = false;
            }
        }
        return sound ? Optional.of(new Tally(counts)) : Optional.empty();
    }

    private SheetRemark foreign(Place place, Node question, Scale scale, String choice) {
        boolean known = book.edition().scales().values().stream()
                .anyMatch(other -> other.choice(choice).isPresent());
        String expected = scale.choices().stream()
                .map(Choice::code)
                .map(code -> Headings.COUNT + code.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return (known ? Say.OTHER_SCALE : Say.CHOICE_UNKNOWN).at(place, question.shownCode(), expected);
    }

    private boolean addsUp(Row row, Node question, Tally tally) {
        OptionalInt column = table.column(Headings.RESPONDENTS);
        String cell = cell(row, column);
        if (Cells.isEmpty(cell)) {
            return true;
        }
        OptionalInt respondents = Cells.count(cell);
        if (respondents.isEmpty() || respondents.getAsInt() < 0) {
            draft.fault(Say.NOT_A_COUNT.at(place(row, column), cell));
            return false;
        }
        if (respondents.getAsInt() != tally.respondents()) {
            draft.fault(Say.COUNTS_SUM.at(
                    place(row, column), question.shownCode(), tally.respondents(), respondents.getAsInt()));
            return false;
        }
        return true;
    }

    private void population(Row row, Node question) {
        OptionalInt column = table.column(Headings.POPULATION);
        String cell = cell(row, column);
        if (Cells.isEmpty(cell)) {
            return;
        }
        OptionalInt people = Cells.count(cell);
        if (people.isEmpty() || people.getAsInt() < 0) {
            draft.fault(Say.NOT_A_COUNT.at(place(row, column), cell));
            return;
        }
        book.instrumentOf(question)
                .ifPresent(instrument -> draft.population(instrument, people.getAsInt(), place(row, column)));
    }

    private static String cell(Row row, OptionalInt column) {
        return column.isPresent() ? row.cell(column.getAsInt()) : "";
    }

    private Place place(Row row, OptionalInt column) {
        return source.at(row.number()).in(column.isPresent() ? table.header().get(column.getAsInt()) : "");
    }
}
