package org.prongsai.framework.file;

import static org.prongsai.framework.file.SheetCells.mapping;
import static org.prongsai.framework.file.SheetCells.sequence;
import static org.prongsai.framework.file.SheetCells.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.Row;
import org.prongsai.framework.Level;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/// Turns the rows of the sheet `nodes` into the tree. Each row names its parent, which stands above it; the first row
/// is the total.
final class WorkbookTree {
    private final SheetCells cells;
    private final Faults faults;
    private final Map<String, Branch> byCode = new HashMap<>();
    private final List<Branch> inOrder = new ArrayList<>();
    private final List<Node> beside = new ArrayList<>();

    WorkbookTree(SheetCells cells, Faults faults) {
        this.cells = cells;
        this.faults = faults;
    }

    /// A row's values, and its children by the key of their level.
    private record Branch(List<NodeTuple> values, MappingNode node, Map<String, List<Node>> children) {
        void close() {
            children.forEach(
                    (key, nodes) -> values.add(tuple(key, sequence(nodes, node.getStartMark()), node.getStartMark())));
        }
    }

    /// The keys `tree` and, where there are such nodes, `beside`.
    List<NodeTuple> read() {
        cells.table().rows().forEach(this::read);
        inOrder.forEach(Branch::close);
        List<NodeTuple> top = new ArrayList<>();
        if (!inOrder.isEmpty()) {
            top.add(tuple("tree", inOrder.getFirst().node(), cells.start()));
        }
        if (!beside.isEmpty()) {
            top.add(tuple(WorkbookWriter.BESIDE, sequence(beside, cells.start()), cells.start()));
        }
        return top;
    }

    private void read(Row row) {
        boolean root = inOrder.isEmpty();
        Set<String> own = root ? Set.of("parent", "level", "code") : Set.of("parent", "level");
        List<NodeTuple> values = cells.values(row, own);
        var branch = new Branch(values, mapping(values, cells.mark(row, 0)), new LinkedHashMap<>());
        if (!root) {
            hang(row, branch.node());
        }
        inOrder.add(branch);
        byCode.putIfAbsent(cells.cell(row, "code"), branch);
    }

    private void hang(Row row, Node node) {
        String parent = cells.cell(row, "parent");
        @Nullable Branch above = byCode.get(parent);
        if (parent.equals(WorkbookWriter.BESIDE)) {
            beside.add(node);
        } else if (above == null) {
            faults.add(cells.mark(row, 0), path(row, "parent"), "parent", parent);
        } else {
            above.children()
                    .computeIfAbsent(childKey(row), _ -> new ArrayList<>())
                    .add(node);
        }
    }

    private String childKey(Row row) {
        String level = cells.cell(row, "level");
        List<Level> below = Arrays.asList(Level.values()).subList(1, Level.values().length);
        for (Level known : below) {
            if (Block.nameOf(known).equals(level)) {
                return TreeReader.keyOf(known);
            }
        }
        String names = String.join(", ", below.stream().map(Block::nameOf).toList());
        faults.add(cells.mark(row, 1), path(row, "level"), "choice", level, names);
        return TreeReader.keyOf(Level.ITEM);
    }

    private String path(Row row, String heading) {
        return cells.cell(row, "code") + "." + heading;
    }
}
