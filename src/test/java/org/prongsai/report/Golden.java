package org.prongsai.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;

/// What was printed then, and what a manuscript says of it.
final class Golden {
    private Golden() {}

    static List<Row> golden(String name) {
        return ShippedTable.rows("/golden/" + name + ".csv");
    }

    static String said(Manuscript manuscript) {
        return manuscript.words().stream().map(Part.Words::text).collect(joining("\n"));
    }

    static Part.Grid grid(Manuscript manuscript) {
        return manuscript.parts().stream()
                .filter(Part.Grid.class::isInstance)
                .map(Part.Grid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static List<Table> tables(Manuscript manuscript) {
        return manuscript.parts().stream()
                .flatMap(part -> part instanceof Part.Data data ? data.blocks().stream() : Stream.<Block>empty())
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    static List<List<String>> texts(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Golden::text).toList())
                .toList();
    }

    static String text(Cell cell) {
        return cell.lines().stream().map(PaperText::joined).collect(joining("\n"));
    }

    static String text(Part part) {
        return switch (part) {
            case Part.Words words -> words.text();
            case Part.Data data ->
                data.blocks().stream()
                        .map(block -> PaperText.joined(((Block.Paragraph) block).runs()))
                        .collect(joining("\n"));
            case Part.Grid _ -> "";
        };
    }

    /// A row for each step; what stands in the first row of a measure covers the others.
    static List<List<String>> measureRows() {
        var rows = new ArrayList<List<String>>();
        Row measure = golden("pdmo-measures-2564").getFirst();
        boolean first = false;
        for (Row row : golden("pdmo-measures-2564")) {
            if (!row.cell(0).contains(".")) {
                measure = row;
                first = true;
                continue;
            }
            String step = row.cell(0) + " " + row.cell(1);
            var cells = new ArrayList<String>();
            if (first) {
                String target = measure.cell(3).isEmpty() ? row.cell(3) : measure.cell(3);
                String indicator = measure.cell(4).isEmpty() ? row.cell(4) : measure.cell(4);
                cells.addAll(List.of(
                        measure.cell(0) + ". " + measure.cell(1),
                        step,
                        target,
                        indicator,
                        measure.cell(5).replace('|', '\n'),
                        measure.cell(6)));
            } else {
                cells.add(step);
                if (!row.cell(4).isEmpty()) {
                    cells.add(row.cell(4));
                }
            }
            rows.add(cells);
            first = false;
        }
        return rows;
    }
}
