package org.prongsai.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.document.paper.Block;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.Part;
import org.prongsai.web.Words;

/// Shows a table of which some cells may be edited: all of it as data, then a field for each such cell.
final class GridPieces {
    private static final int LONGEST_NAME = 60;

    private GridPieces() {}

    /// @param field of words, under the label that tells them from others
    static List<DraftPage.Piece> of(
            Part.Grid grid, AgencyYear at, Words words, BiFunction<Part.Words, String, DraftPage.Words> field) {
        var pieces = new ArrayList<DraftPage.Piece>();
        String source = source(grid);
        pieces.add(
                new DraftPage.Data(PaperText.source(source, words), PaperText.page(source, at), List.of(table(grid))));
        for (List<Part> row : grid.rows()) {
            String name = shortened(text(row.getFirst()));
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i) instanceof Part.Words place) {
                    pieces.add(field.apply(
                            place, words.text("report.cell", grid.head().get(i), name)));
                }
            }
        }
        return pieces;
    }

    private static String source(Part.Grid grid) {
        return grid.rows().stream()
                .flatMap(List::stream)
                .filter(Part.Data.class::isInstance)
                .map(cell -> ((Part.Data) cell).source())
                .findFirst()
                .orElse("improvement.page");
    }

    private static Block.Table table(Part.Grid grid) {
        Stream<Block.Table.Row> rows = grid.rows().stream()
                .map(row -> new Block.Table.Row(row.stream()
                        .map(cell -> Block.Table.Cell.of(text(cell)))
                        .toList()));
        return new Block.Table(
                grid.columns(),
                1,
                0,
                Stream.concat(Stream.of(Block.Table.Row.of(grid.head().toArray(String[]::new))), rows)
                        .toList());
    }

    private static String text(Part cell) {
        return switch (cell) {
            case Part.Words place -> place.text();
            case Part.Data data ->
                data.blocks().stream().flatMap(Passages::texts).collect(Collectors.joining("\n"));
            case Part.Grid _ -> "";
        };
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
    }
}
