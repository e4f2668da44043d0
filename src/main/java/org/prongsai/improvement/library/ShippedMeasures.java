package org.prongsai.improvement.library;

import java.util.ArrayList;
import java.util.List;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.improvement.Aim;

/// The measures that come with the program, from `improvement/library.csv`: a row for each, and one for each step
/// beneath.
final class ShippedMeasures {
    private static final List<LibraryMeasure> ALL = read();

    private ShippedMeasures() {}

    static List<LibraryMeasure> all() {
        return ALL;
    }

    private static List<LibraryMeasure> read() {
        var all = new ArrayList<LibraryMeasure>();
        Row head = null;
        var steps = new ArrayList<LibraryMeasure.Step>();
        for (Row row : ShippedTable.rows("/improvement/library.csv")) {
            if (row.cell(0).isEmpty()) {
                steps.add(new LibraryMeasure.Step(
                        row.cell(2), new Months(Integer.parseInt(row.cell(7)), Integer.parseInt(row.cell(8)))));
            } else {
                if (head != null) {
                    all.add(measure(head, steps));
                }
                head = row;
                steps.clear();
            }
        }
        if (head != null) {
            all.add(measure(head, steps));
        }
        return List.copyOf(all);
    }

    private static LibraryMeasure measure(Row row, List<LibraryMeasure.Step> steps) {
        return new LibraryMeasure(
                "shipped-" + row.cell(0),
                null,
                List.of(row.cell(1).split(" ", -1)),
                row.cell(2),
                row.cell(3),
                row.cell(4),
                new Aim(row.cell(5), row.cell(6), Aim.Direction.HIGHER, 0),
                "",
                steps);
    }
}
