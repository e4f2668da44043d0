package org.prongsai.report.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Run;
import org.prongsai.report.Manuscript;
import org.prongsai.report.Part;
import org.prongsai.report.check.Passage;

/// The words of a manuscript, place by place.
final class Passages {
    /// The place of what comes from the data.
    static final String DATA = "";

    private Passages() {}

    static List<Passage> of(Manuscript manuscript) {
        var passages = new ArrayList<Passage>();
        manuscript.parts().forEach(part -> add(part, passages));
        return passages;
    }

    private static void add(Part part, List<Passage> passages) {
        switch (part) {
            case Part.Words(var key, var _, var text) -> passages.add(new Passage(key, text));
            case Part.Data(var _, var blocks) ->
                blocks.stream().flatMap(Passages::texts).forEach(text -> passages.add(new Passage(DATA, text)));
            case Part.Grid grid -> grid.rows().forEach(row -> row.forEach(cell -> add(cell, passages)));
        }
    }

    static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(text(paragraph.runs()));
            case Block.Table table ->
                table.rows().stream()
                        .map(row -> row.cells().stream()
                                .flatMap(cell -> cell.lines().stream())
                                .map(Passages::text)
                                .collect(Collectors.joining(" ")));
            case Block.LeaderLine line -> line.fields().stream().map(field -> field.label() + " " + field.value());
            case Block.Sides sides -> Stream.concat(Stream.of(sides.left()), sides.right().stream());
            case Block.Signature signature -> Stream.concat(signature.above().stream(), signature.lines().stream());
            case Block.Masthead _, Block.Picture _, Block.Space _, Block.PageBreak _ -> Stream.of();
        };
    }

    static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
