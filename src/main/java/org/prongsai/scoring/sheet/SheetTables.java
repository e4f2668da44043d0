package org.prongsai.scoring.sheet;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.framework.Node;

/// Knows the tables that hold scores by their headings, and has each read by whom it concerns.
final class SheetTables {
    private static final Pattern BESIDE_A_CODE = Pattern.compile("คะแนน|ร้อยละ|ผล|score|[()%\\s]");

    private static final Set<String> RAGGED = Set.of("row-short", "row-long");

    /// One row in so many may be ragged.
    private static final int MOST_RAGGED = 5;

    private final CodeBook book;
    private final Labels labels;
    private final Draft draft;

    SheetTables(CodeBook book, Labels labels, Draft draft) {
        this.book = book;
        this.labels = labels;
        this.draft = draft;
    }

    /// Reads `table` if its headings tell what it is, and says whether they did.
    ///
    /// @param prose whether it may as well be the lines of a document in which such headings stand somewhere
    boolean read(Table table, Place source, boolean prose) {
        boolean counts = table.header().stream().anyMatch(SheetTables::isCount);
        if (counts
                && (table.column(Headings.SUB_ITEM).isPresent()
                        || itemColumn(table).isPresent())) {
            new TallyRows(table, source, book, draft).read();
            return true;
        }
        Map<Integer, Node> byColumn = scoresByColumn(table);
        if (byColumn.size() > 1) {
            readYears(table, byColumn, source);
            return true;
        }
        boolean named = table.column(Headings.CODE).isPresent()
                || table.column(Headings.LABEL).isPresent();
        if (named && !(prose && isRagged(table)) && table.column(Headings.SCORE).isPresent()) {
            new ScoreRows(table, source, book, labels, draft).read();
            return true;
        }
        return false;
    }

    /// Whether many rows have fewer or more cells than headings, as the lines of a document do.
    private static boolean isRagged(Table table) {
        long ragged = table.faults().stream()
                .filter(fault -> RAGGED.contains(fault.code()))
                .count();
        return ragged * MOST_RAGGED > table.rows().size();
    }

    static boolean isCount(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).startsWith(Headings.COUNT);
    }

    static OptionalInt itemColumn(Table table) {
        OptionalInt item = table.column(Headings.ITEM);
        return item.isPresent() ? item : table.column(Headings.CODE);
    }

    /// The nodes that columns are named for: `IIT`, `คะแนน EIT`, `คะแนน ITA (ร้อยละ)`.
    private Map<Integer, Node> scoresByColumn(Table table) {
        var columns = new LinkedHashMap<Integer, Node>();
        var seen = new HashSet<String>();
        for (int i = 0; i < table.header().size(); i++) {
            String heading = table.header().get(i);
            String bare = BESIDE_A_CODE.matcher(heading).replaceAll("");
            Optional<Node> node = bare.isEmpty() ? Optional.empty() : book.find(bare);
            if (node.isPresent() && seen.add(node.get().code())) {
                columns.put(i, node.get());
            }
        }
        return columns;
    }

    /// A table with one row per fiscal year: the row of the edition's year counts.
    private void readYears(Table table, Map<Integer, Node> byColumn, Place source) {
        OptionalInt year = table.column(Headings.YEAR);
        int others = 0;
        for (Row row : table.rows()) {
            if (year.isEmpty() || isYear(row.cell(year.getAsInt()))) {
                byColumn.forEach((column, node) -> readScore(
                        node,
                        row.cell(column),
                        source.at(row.number()).in(table.header().get(column))));
            } else {
                others++;
            }
        }
        if (others > 0) {
            draft.note(Say.OTHER_YEARS.at(source, others, book.edition().year().buddhistYear()));
        }
    }

    private boolean isYear(String cell) {
        int wanted = book.edition().year().buddhistYear();
        return IntStream.of(wanted, wanted % 100)
                .anyMatch(year -> Cells.count(cell.replace("พ.ศ.", "")).equals(OptionalInt.of(year)));
    }

    private void readScore(Node node, String cell, Place place) {
        if (!Cells.isEmpty(cell)) {
            Cells.score(cell)
                    .ifPresentOrElse(
                            score -> draft.score(node, score, place),
                            () -> draft.fault(Say.NOT_A_SCORE.at(place, node.shownCode(), cell)));
        }
    }
}
