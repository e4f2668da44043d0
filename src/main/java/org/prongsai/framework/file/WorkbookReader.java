package org.prongsai.framework.file;

import static org.prongsai.framework.file.SheetCells.mapping;
import static org.prongsai.framework.file.SheetCells.scalar;
import static org.prongsai.framework.file.SheetCells.sequence;
import static org.prongsai.framework.file.SheetCells.tuple;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.prongsai.document.Reading;
import org.prongsai.document.Row;
import org.prongsai.document.Table;
import org.prongsai.document.TableReader;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/// Turns a workbook that [WorkbookWriter] wrote, and people changed, into the tree that an edition file has, so that
/// the same reader checks both.
final class WorkbookReader {
    private static final String[] HEADINGS = {
        "key", "value", "code", "th", "en", "parent", "level", "instrument", "mark"
    };

    private final Map<String, SheetCells> sheets = new LinkedHashMap<>();
    private final Faults faults;

    private WorkbookReader(String file, List<Table> tables, Faults faults) {
        this.faults = faults;
        tables.forEach(table -> sheets.put(table.name(), new SheetCells(file, table)));
    }

    /// The tree of the workbook; empty with at least one fault.
    static Optional<MappingNode> compose(byte[] bytes, String file, Faults faults) {
        return switch (TableReader.expecting(HEADINGS).read(bytes, file)) {
            case Reading.Read(var tables) -> new WorkbookReader(file, tables, faults).compose(file);
            case Reading.TextLines _ -> refused(file, "pdf", faults);
            case Reading.Refused(var reason) -> refused(file, reason.code(), faults);
        };
    }

    private static Optional<MappingNode> refused(String file, String why, Faults faults) {
        faults.add(file, 1, 1, "", "workbook", why);
        return Optional.empty();
    }

    private Optional<MappingNode> compose(String file) {
        SheetCells head = sheets.get(WorkbookWriter.EDITION);
        SheetCells nodes = sheets.get(WorkbookWriter.NODES);
        if (head == null || nodes == null) {
            faults.add(file, 1, 1, "", "sheets", String.join(", ", sheets.keySet()));
            return Optional.empty();
        }
        List<NodeTuple> top = head(head);
        top.addAll(new WorkbookTree(nodes, faults).read());
        addBlock(WorkbookWriter.SCALES, top, cells -> grouped(cells, "scale"));
        addBlock(WorkbookWriter.SAMPLING, top, WorkbookReader::sampling);
        addBlock(WorkbookWriter.PROVENANCE, top, WorkbookReader::provenance);
        return Optional.of(mapping(top, head.start()));
    }

    private interface Form {
        Node of(SheetCells cells);
    }

    private void addBlock(String name, List<NodeTuple> top, Form form) {
        SheetCells cells = sheets.get(name);
        if (cells != null) {
            top.add(tuple(name, form.of(cells), cells.start()));
        }
    }

    /// The sheet `edition`: keys and values; `name.th` is the key `th` in the block `name`.
    private List<NodeTuple> head(SheetCells cells) {
        Map<String, List<NodeTuple>> blocks = new LinkedHashMap<>();
        List<NodeTuple> top = new ArrayList<>();
        for (Row row : cells.table().rows()) {
            String key = cells.cell(row, "key");
            int dot = key.indexOf('.');
            String last = key.substring(dot + 1);
            var value = scalar(last, cells.cell(row, "value"), cells.mark(row, 1));
            List<NodeTuple> target =
                    dot < 0 ? top : blocks.computeIfAbsent(key.substring(0, dot), _ -> new ArrayList<>());
            target.add(tuple(last, value, cells.mark(row, 0)));
        }
        SheetCells grades = sheets.get(WorkbookWriter.GRADES);
        if (grades != null) {
            blocks.computeIfAbsent(WorkbookWriter.GRADES, _ -> new ArrayList<>())
                    .addAll(grouped(grades, "for").getValue());
        }
        blocks.forEach((key, tuples) -> top.add(tuple(key, mapping(tuples, cells.start()), cells.start())));
        return top;
    }

    /// Rows gathered under what stands in the column `by`: choices by scale, grade rules by list.
    private static MappingNode grouped(SheetCells cells, String by) {
        Map<String, List<Node>> groups = new LinkedHashMap<>();
        for (Row row : cells.table().rows()) {
            groups.computeIfAbsent(cells.cell(row, by), _ -> new ArrayList<>())
                    .add(mapping(cells.values(row, Set.of(by)), cells.mark(row, 0)));
        }
        List<NodeTuple> tuples = new ArrayList<>();
        groups.forEach((name, nodes) -> {
            var mark = nodes.getFirst().getStartMark();
            tuples.add(tuple(name, sequence(nodes, mark), mark));
        });
        return mapping(tuples, cells.start());
    }

    private static Node sampling(SheetCells cells) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (Row row : cells.table().rows()) {
            var mark = cells.mark(row, 0);
            var rule = mapping(cells.values(row, Set.of("instrument")), mark);
            tuples.add(tuple(cells.cell(row, "instrument"), rule, mark));
        }
        return mapping(tuples, cells.start());
    }

    private static Node provenance(SheetCells cells) {
        List<Node> lines = new ArrayList<>();
        for (Row row : cells.table().rows()) {
            var mark = cells.mark(row, 0);
            List<NodeTuple> line = cells.values(row, Set.of("th", "en"));
            line.add(tuple("source", mapping(cells.values(row, Set.of("block", "mark")), mark), mark));
            lines.add(mapping(line, mark));
        }
        return sequence(lines, cells.start());
    }
}
