package org.prongsai.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Signature;
import org.prongsai.document.paper.Block.Space;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.document.paper.Run;
import org.prongsai.report.PaperFigures.Name;
import org.prongsai.report.Part.Role;

/// What the forms share: words become paragraphs that stand in by their numbering, tables, places to sign.
final class FormText {
    /// What is left to be written by hand.
    static final String DOTS = "........................................";

    /// How much further each level of numbering stands in.
    private static final double STEP = 0.75;

    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9๐-๙]{1,3}\\. .*");
    private static final Pattern SECOND = Pattern.compile("[0-9๐-๙]{1,3}\\.[0-9๐-๙]{1,3} .*|\\([0-9๐-๙]{1,3}\\) .*");
    private static final Pattern THIRD = Pattern.compile("[0-9๐-๙]{1,3}\\) .*|[-–•] .*");

    private final Manuscript manuscript;
    private final PaperFigures figures;

    FormText(Manuscript manuscript, PaperFigures figures) {
        this.manuscript = manuscript;
        this.figures = figures;
    }

    /// The words of the first place with this role, line by line; none where it is empty.
    List<String> lines(Role role) {
        return manuscript.words().stream()
                .filter(words -> words.role() == role)
                .limit(1)
                .flatMap(words -> lines(words.text()))
                .toList();
    }

    /// The same in one line.
    String line(Role role) {
        return String.join(" ", lines(role));
    }

    /// The parts that stand in the order of the manuscript: all but the first of each of `above`.
    List<Part> flow(List<Role> above) {
        var left = new ArrayList<>(above);
        return manuscript.parts().stream()
                .filter(part -> !(part instanceof Part.Words words && left.remove(words.role())))
                .toList();
    }

    static Stream<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    /// Running text, each line of which begins a paragraph.
    List<Block> body(String text) {
        return lines(text).map(this::paragraph).toList();
    }

    private Block paragraph(String line) {
        double first = figures.value(Name.FIRST_LINE);
        if (SECOND.matcher(line).matches()) {
            first += STEP;
        } else if (THIRD.matcher(line).matches()) {
            first += 2 * STEP;
        }
        return new Paragraph(List.of(Run.plain(spaced(line))), Alignment.JUSTIFIED, 0, first);
    }

    /// Two spaces behind a number, as typists put them.
    private static String spaced(String line) {
        boolean numbered = Stream.of(PLAIN_NUMBER, SECOND, THIRD)
                .anyMatch(kind -> kind.matcher(line).matches());
        int space = line.indexOf(' ');
        return numbered && !line.startsWith("-") ? line.substring(0, space) + " " + line.substring(space) : line;
    }

    /// A label and what it is about, which goes on beneath itself.
    static List<Block> labelled(String label, double width, List<String> lines) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < lines.size(); i++) {
            String text = i == 0 ? label + "  " + lines.get(i) : lines.get(i);
            blocks.add(new Paragraph(List.of(Run.plain(text)), Alignment.LEFT, width, i == 0 ? -width : 0));
        }
        return blocks;
    }

    static Block centred(String text, boolean bold) {
        return new Paragraph(List.of(bold ? Run.bold(text) : Run.plain(text)), Alignment.CENTRE, 0, 0);
    }

    /// What all forms write alike; a form asks beforehand about what it writes in its own way.
    List<Block> write(Part part) {
        return switch (part) {
            case Part.Data data -> data.blocks();
            case Part.Grid grid -> List.of(table(grid));
            case Part.Words words ->
                switch (words.role()) {
                    case HEADING -> lines(words.text()).map(FormText::heading).toList();
                    case SIGNATURE -> List.of(signature(List.of(), words.text()));
                    case ENDORSEMENT -> endorsement(words.text());
                    case ENCLOSURE -> enclosures(words.text());
                    case CLOSING -> apart(body(words.text()));
                    case FROM, NUMBER, DATE, SUBJECT, TO, THROUGH, REFERENCE, BODY -> body(words.text());
                };
        };
    }

    private static List<Block> apart(List<Block> blocks) {
        return blocks.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(new Space(0.4)), blocks.stream()).toList();
    }

    private static Block heading(String line) {
        return new Heading(SECOND.matcher(line).matches() ? 3 : 2, line);
    }

    /// @param above what stands above the hand
    static Signature signature(List<String> above, String text) {
        List<String> lines = lines(text).toList();
        return new Signature(above, lines.isEmpty() ? List.of("(" + DOTS + ")") : lines, Signature.Half.RIGHT);
    }

    /// In the left half: what is ordered, room for the hand, and who orders it from the line in brackets on.
    private static List<Block> endorsement(String text) {
        List<String> lines = lines(text).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        int name = 0;
        while (name < lines.size() && !lines.get(name).startsWith("(")) {
            name++;
        }
        return List.of(new Signature(lines.subList(0, name), lines.subList(name, lines.size()), Signature.Half.LEFT));
    }

    private static List<Block> enclosures(String text) {
        List<String> lines = lines(text).toList();
        return lines.isEmpty() ? List.of() : apart(labelled("เอกสารแนบ", 2, lines));
    }

    private Block table(Part.Grid grid) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(grid.head().stream().map(Cell::of).toList()));
        grid.rows()
                .forEach(
                        row -> rows.add(new Row(row.stream().map(FormText::cell).toList())));
        return new Table(grid.columns(), 1, size(grid), rows);
    }

    private double size(Part.Grid grid) {
        return grid.textSize() == 0 ? figures.value(Name.TABLE_TEXT) : grid.textSize();
    }

    private static Cell cell(Part part) {
        return switch (part) {
            case Part.Words words -> Cell.of(words.text());
            case Part.Data data ->
                new Cell(
                        data.blocks().stream()
                                .filter(Paragraph.class::isInstance)
                                .map(block -> ((Paragraph) block).runs())
                                .toList(),
                        1,
                        1,
                        java.util.Optional.empty());
            case Part.Grid _ -> throw new IllegalArgumentException("a table within a table");
        };
    }
}
