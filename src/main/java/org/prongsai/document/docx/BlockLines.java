package org.prongsai.document.docx;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Run;

/// What a block says, line by line, for documents that have a look of their own.
final class BlockLines {
    private static final List<Run> EMPTY = Run.only(" ");

    private BlockLines() {}

    static List<List<Run>> of(Block block) {
        return switch (block) {
            case Block.Heading heading -> List.of(List.of(Run.bold(heading.text())));
            case Block.Paragraph paragraph -> List.of(paragraph.runs());
            case Block.Signature signature ->
                Stream.of(
                                signature.above().stream().map(Run::only),
                                Stream.of(EMPTY, EMPTY),
                                signature.lines().stream().map(Run::only))
                        .flatMap(lines -> lines)
                        .toList();
            case Block.Sides sides -> sides.right().stream().map(Run::only).toList();
            case Block.LeaderLine line ->
                List.of(Run.only(line.fields().stream()
                        .map(field -> field.label() + " " + field.value())
                        .collect(Collectors.joining("  "))));
            case Block.Table table ->
                table.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> cell.lines().stream())
                        .toList();
            case Block.Masthead _, Block.Picture _, Block.Space _, Block.PageBreak _ -> List.of();
        };
    }
}
