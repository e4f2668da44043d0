package org.prongsai.scoring.sheet;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.framework.Content;
import org.prongsai.framework.Node;
import org.prongsai.scoring.Verdict;

/// Reads a table with one score per row: `code,score`, or a label where there is no code.
final class ScoreRows {
    private static final Pattern STATED = Pattern.compile(
            "(?i)\\s*(?:(population|ประชากร|จำนวนประชากร)|respondents|ผู้ตอบ|จำนวนผู้ตอบ)[\\s:._-]+([A-Z]{1,5})\\s*");

    private final Table table;
    private final Place source;
    private final CodeBook book;
    private final FreeText text;
    private final Draft draft;
    private final OptionalInt code;
    private final OptionalInt label;
    private final int score;

    ScoreRows(Table table, Place source, CodeBook book, Labels labels, Draft draft) {
        this.table = table;
        this.source = source;
        this.book = book;
        this.text = new FreeText(book, labels, draft);
        this.draft = draft;
        this.code = table.column(Headings.CODE);
        this.label = table.column(Headings.LABEL);
        this.score = table.column(Headings.SCORE).orElseThrow();
    }

    void read() {
        int empty = 0;
        for (Row row : table.rows()) {
            empty += read(row) ? 0 : 1;
        }
        if (empty > 0) {
            draft.note(Say.NO_SCORE.at(source, empty));
        }
    }

    /// Says whether the row told anything.
    private boolean read(Row row) {
        String codeCell = cell(row, code);
        var stated = STATED.matcher(codeCell);
        if (stated.matches()) {
            String instrument = stated.group(2);
            people(row, score, book.instrument(instrument), stated.group(1) != null, instrument);
            return true;
        }
        if (Cells.isEmpty(codeCell)) {
            return readLabelled(row);
        }
        Optional<Node> node = book.find(codeCell);
        if (node.isEmpty()) {
            draft.fault(unknown(place(row, code), codeCell));
            return true;
        }
        boolean told = sample(row, node.get(), Headings.RESPONDENTS, false);
        told |= sample(row, node.get(), Headings.POPULATION, true);
        return score(row, node.get()) || told;
    }

    private boolean readLabelled(Row row) {
        String words = cell(row, label);
        String figure = row.cell(score);
        if (Cells.isEmpty(figure)) {
            return Cells.isEmpty(words);
        }
        if (Cells.isEmpty(words)) {
            draft.fault(Say.CODE_MISSING.at(place(row, code), figure));
        } else if (text.read(List.of(TextRow.of(place(row, label), List.of(words, figure)))) == 0) {
            draft.fault(
                    Say.UNKNOWN_CODE.at(place(row, label), words, book.edition().id()));
        }
        return true;
    }

    private SheetRemark unknown(Place place, String codeCell) {
        String edition = book.edition().id();
        return book.nearest(codeCell)
                .map(near -> Say.UNKNOWN_CODE_NEAREST.at(place, codeCell, edition, near))
                .orElseGet(() -> Say.UNKNOWN_CODE.at(place, codeCell, edition));
    }

    private boolean score(Row row, Node node) {
        String cell = row.cell(score);
        if (Cells.isEmpty(cell)) {
            return false;
        }
        Place place = source.at(row.number()).in(table.header().get(score));
        Optional<Verdict> verdict = Cells.verdict(cell);
        if (verdict.isPresent() && node.content() instanceof Content.Disclosure) {
            draft.verdict(node, verdict.get(), place);
        } else {
            Cells.score(cell)
                    .ifPresentOrElse(
                            value -> draft.score(node, value, place),
                            () -> draft.fault(Say.NOT_A_SCORE.at(place, node.shownCode(), cell)));
        }
        return true;
    }

    private boolean sample(Row row, Node node, String[] headings, boolean population) {
        OptionalInt column = table.column(headings);
        if (column.isEmpty() || Cells.isEmpty(cell(row, column))) {
            return false;
        }
        people(row, column.getAsInt(), book.instrumentOf(node), population, node.shownCode());
        return true;
    }

    private void people(Row row, int column, Optional<Node> instrument, boolean population, String named) {
        Place place = source.at(row.number()).in(table.header().get(column));
        OptionalInt people = Cells.count(row.cell(column));
        if (instrument.isEmpty()) {
            draft.fault(Say.NOT_A_SURVEY.at(place, named));
        } else if (people.isEmpty() || people.getAsInt() < 0) {
            draft.fault(Say.NOT_A_COUNT.at(place, row.cell(column)));
        } else if (population) {
            draft.population(instrument.get(), people.getAsInt(), place);
        } else {
            draft.respondents(instrument.get(), people.getAsInt(), place);
        }
    }

    private static String cell(Row row, OptionalInt column) {
        return column.isPresent() ? row.cell(column.getAsInt()) : "";
    }

    private Place place(Row row, OptionalInt column) {
        return source.at(row.number()).in(column.isPresent() ? table.header().get(column.getAsInt()) : "");
    }
}
