package org.prongsai.framework.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/// The cells of one sheet as values of an edition file, each with its row and column as its place.
///
/// A heading is a key; `ask.th` and `ask.en` together are the block `ask`.
///
/// @param file the workbook's name, to which faults add the sheet's
record SheetCells(String file, Table table) {
    private static final Set<String> NUMBERS = Set.of(
            "year",
            "target",
            "passMark",
            "privacyFloor",
            "decimals",
            "weight",
            "points",
            "from",
            "below",
            "share",
            "least",
            "capAbove",
            "cap",
            "needed",
            "published");
    private static final Set<String> LISTS = Set.of("experience", "exempt");
    private static final String COMPONENTS = "components";
    private static final String WORDS = "words";
    /// Stands for a component that is not looked for by words.
    static final String NO_WORDS = "-";
    private static final Resolver CORE = new CoreSchema();

    /// The sheet's first row.
    Mark start() {
        return mark(1, 0);
    }

    Mark mark(Row row, int column) {
        return mark(row.number(), column);
    }

    private Mark mark(int row, int column) {
        return new Mark(file + " [" + table.name() + "]", 0, row - 1, column, new int[0], 0);
    }

    /// The text under `heading`; empty when there is no such column.
    String cell(Row row, String heading) {
        var column = table.column(heading);
        return column.isPresent() ? row.cell(column.getAsInt()) : "";
    }

    /// The filled cells of `row` under their headings, less those `without`.
    List<NodeTuple> values(Row row, Set<String> without) {
        Map<String, List<NodeTuple>> blocks = new LinkedHashMap<>();
        List<NodeTuple> tuples = new ArrayList<>();
        for (int column = 0; column < table.header().size(); column++) {
            String heading = table.header().get(column);
            if (!row.cell(column).isEmpty() && !without.contains(heading)) {
                add(row, column, heading, tuples, blocks);
            }
        }
        Mark mark = mark(row, 0);
        blocks.forEach((key, values) -> tuples.add(tuple(key, block(key, values, mark), mark)));
        return tuples;
    }

    private void add(Row row, int column, String heading, List<NodeTuple> tuples, Map<String, List<NodeTuple>> blocks) {
        int dot = heading.indexOf('.');
        if (dot < 0) {
            tuples.add(tuple(heading, value(heading, row.cell(column), mark(row, column)), mark(row, column)));
            return;
        }
        List<NodeTuple> block = blocks.computeIfAbsent(heading.substring(0, dot), _ -> new ArrayList<>());
        String key = heading.substring(dot + 1);
        if (heading.startsWith(COMPONENTS + ".")) {
            components(key, row.cell(column), mark(row, column), block);
        } else {
            block.add(tuple(key, scalar(key, row.cell(column), mark(row, column)), mark(row, column)));
        }
    }

    /// Line n of the Thai cell, of the English one and of the words are one component.
    private static void components(String language, String text, Mark mark, List<NodeTuple> components) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (components.size() == i) {
                components.add(tuple(Integer.toString(i), mapping(new ArrayList<>(), mark), mark));
            }
            var component = (MappingNode) components.get(i).getValueNode();
            String line = lines[i].strip();
            if (!language.equals(WORDS)) {
                component.getValue().add(tuple(language, text(line, mark), mark));
            } else if (!line.equals(NO_WORDS)) {
                component.getValue().add(tuple(WORDS, list(line, "|", mark), mark));
            }
        }
    }

    private static Node block(String key, List<NodeTuple> values, Mark mark) {
        return key.equals(COMPONENTS)
                ? sequence(values.stream().map(NodeTuple::getValueNode).toList(), mark)
                : mapping(values, mark);
    }

    private static Node value(String heading, String text, Mark mark) {
        if (LISTS.contains(heading)) {
            return list(text, ",", mark);
        }
        return heading.equals("and") ? bounds(text, mark) : scalar(heading, text, mark);
    }

    private static SequenceNode list(String text, String between, Mark mark) {
        List<Node> words = new ArrayList<>();
        Stream.of(text.split(Pattern.quote(between), -1)).forEach(word -> words.add(text(word.strip(), mark)));
        return sequence(words, mark);
    }

    /// `IIT 95, EIT 95` as bounds by code.
    private static MappingNode bounds(String text, Mark mark) {
        List<NodeTuple> bounds = new ArrayList<>();
        for (String bound : text.split(",", -1)) {
            String[] parts = bound.strip().split(" +", 2);
            bounds.add(tuple(parts[0], number(parts.length > 1 ? parts[1] : "", mark), mark));
        }
        return mapping(bounds, mark);
    }

    static ScalarNode scalar(String key, String text, Mark mark) {
        return NUMBERS.contains(key) ? number(text.toLowerCase(Locale.ROOT), mark) : text(text, mark);
    }

    private static ScalarNode number(String text, Mark mark) {
        return new ScalarNode(CORE.resolve(NodeId.scalar, text, true), text, mark, mark, ScalarStyle.PLAIN);
    }

    private static ScalarNode text(String text, Mark mark) {
        return new ScalarNode(Tag.STR, text, mark, mark, ScalarStyle.DOUBLE_QUOTED);
    }

    static NodeTuple tuple(String key, Node value, Mark mark) {
        return new NodeTuple(text(key, mark), value);
    }

    static MappingNode mapping(List<NodeTuple> tuples, Mark mark) {
        return new MappingNode(Tag.MAP, true, tuples, mark, mark, FlowStyle.BLOCK);
    }

    static SequenceNode sequence(List<Node> nodes, Mark mark) {
        return new SequenceNode(Tag.SEQ, true, nodes, mark, mark, FlowStyle.BLOCK);
    }
}
