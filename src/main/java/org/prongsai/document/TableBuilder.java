package org.prongsai.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the headings among the first rows and makes every row beneath as wide as they are.
///
/// Titles and guidance above the headings are passed over: the headings are the row that holds most of the expected
/// names or, where none is met, the first row that fills more than half of the table's width.
final class TableBuilder {
    private static final int SEARCHED = 20;
    private static final int MOST_NOTES = 1_000;

    private record Note(int row, int column, FaultCode code, List<Object> arguments) {}

    private final String name;
    private final boolean fromText;
    private final Set<String> expected;
    private final Meter meter;
    private final List<Row> first = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private @Nullable Row heading;
    private boolean[] filled = {};
    private int unnoted;

    /// @param fromText whether a missing cell is a missing separator, which deserves a fault
    /// @param expected keys ([Heading#key(String)]) of the names the caller looks for; may be empty
    TableBuilder(String name, boolean fromText, Set<String> expected, Meter meter) {
        this.name = name;
        this.fromText = fromText;
        this.expected = expected;
        this.meter = meter;
    }

    void add(int number, List<String> cells) {
        var clean = new ArrayList<String>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            clean.add(meter.cell(number, i, cells.get(i)));
        }
        int width = width(clean);
        if (width == 0) {
            return;
        }
        meter.checkWidth(number, width);
        Row row = new Row(number, clean);
        if (heading != null) {
            fit(row, heading.cells().size());
        } else {
            first.add(row);
            if (first.size() == SEARCHED) {
                settle();
            }
        }
    }

    void note(int row, int column, FaultCode code, Object... arguments) {
        if (notes.size() < MOST_NOTES) {
            notes.add(new Note(row, column, code, List.of(arguments)));
        } else {
            unnoted++;
        }
    }

    /// The table, or nothing when there was no text at all.
    Optional<Table> build() {
        if (heading == null && !first.isEmpty()) {
            settle();
        }
        if (heading == null) {
            return Optional.empty();
        }
        List<String> names = names(heading);
        var faults = new ArrayList<Fault>();
        notes.stream()
                .sorted(Comparator.comparingInt(Note::row))
                .map(note -> note.code()
                        .at(
                                note.row(),
                                column(note.column(), names),
                                note.arguments().toArray()))
                .forEach(faults::add);
        if (unnoted > 0) {
            faults.add(FaultCode.MORE_FAULTS.at(0, "", unnoted));
        }
        return Optional.of(new Table(name, names, rows, faults));
    }

    private static String column(int column, List<String> names) {
        if (column < 0) {
            return "";
        }
        return column < names.size() ? names.get(column) : Heading.letter(column);
    }

    private void settle() {
        Row found = find();
        int width = width(found.cells());
        heading = new Row(found.number(), found.cells().subList(0, width));
        filled = new boolean[width];
        int beneath = first.indexOf(found) + 1;
        for (Row row : first.subList(beneath, first.size())) {
            fit(row, width);
        }
        first.clear();
    }

    private Row find() {
        Row best = first.getFirst();
        long most = 0;
        for (Row row : first) {
            long met = row.cells().stream()
                    .filter(cell -> expected.contains(Heading.key(cell)))
                    .distinct()
                    .count();
            if (met > most) {
                best = row;
                most = met;
            }
        }
        return most > 0 ? best : firstWide();
    }

    private Row firstWide() {
        List<Long> counts = first.stream()
                .map(TableBuilder::filledCells)
                .sorted(Comparator.reverseOrder())
                .toList();
        // One line of text with stray separators must not make the real headings look narrow.
        long widest = counts.get(fromText && counts.size() >= 4 ? 1 : 0);
        return first.stream()
                .filter(row -> 2 * filledCells(row) > widest)
                .findFirst()
                .orElse(first.getFirst());
    }

    private static long filledCells(Row row) {
        return row.cells().stream().filter(cell -> !cell.isEmpty()).count();
    }

    private void fit(Row row, int width) {
        meter.countRow(row.number(), width);
        List<String> cells = row.cells();
        if (cells.size() < width) {
            if (fromText) {
                note(row.number(), -1, FaultCode.ROW_SHORT, cells.size(), width);
            }
            var padded = new ArrayList<>(cells);
            while (padded.size() < width) {
                padded.add("");
            }
            cells = padded;
        } else if (cells.size() > width) {
            int last = width(cells) - 1;
            if (last >= width) {
                note(row.number(), last, FaultCode.ROW_LONG, last + 1, width);
            }
            cells = cells.subList(0, width);
        }
        for (int i = 0; i < width; i++) {
            filled[i] |= !cells.get(i).isEmpty();
        }
        rows.add(cells.equals(row.cells()) ? row : new Row(row.number(), cells));
    }

    private List<String> names(Row heading) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int i = 0; i < heading.cells().size(); i++) {
            String given = Heading.oneLine(heading.cells().get(i));
            String name = given.isEmpty() ? Heading.letter(i) : given;
            String unique = name;
            for (int n = 2; !taken.add(Heading.key(unique)); n++) {
                unique = name + " (" + n + ")";
            }
            if (given.isEmpty() && filled[i]) {
                note(heading.number(), i, FaultCode.HEADING_MISSING, Heading.letter(i));
            } else if (!given.isEmpty() && !unique.equals(given)) {
                note(heading.number(), i, FaultCode.HEADING_DUPLICATE, given, unique);
            }
            names.add(unique);
        }
        return names;
    }

    private static int width(List<String> cells) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }
}
