package org.prongsai.framework.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Completes a file that says `extends: "2564"` from the shipped edition of that name.
///
/// What the file states stands; what it leaves out comes from the base, save the five keys that say what an
/// edition is (`id`, `year`, `status`, `name`, `provenance`). Scales are joined by name. Each entry of `replace`
/// names a node of the base's tree and states what is different about it.
final class Extension {
    private static final String EXTENDS = "extends";
    private static final String REPLACE = "replace";
    private static final String SCALES = "scales";
    private static final String CODE = "code";
    private static final Set<String> OWN = Set.of("id", "year", "status", "name", "provenance");

    private final Faults faults;
    private final Map<String, MappingNode> replacements = new LinkedHashMap<>();

    private Extension(Faults faults) {
        this.faults = faults;
    }

    /// The file itself, or the file completed; empty with a fault when there is no such base.
    static Optional<MappingNode> complete(MappingNode file, Faults faults) {
        Node base = value(file, EXTENDS);
        if (base == null) {
            return Optional.of(file);
        }
        if (!(base instanceof ScalarNode name) || !ShippedFiles.IDS.contains(name.getValue())) {
            String found = base instanceof ScalarNode scalar ? scalar.getValue() : "{…}";
            faults.add(base, EXTENDS, "base", found, String.join(", ", ShippedFiles.IDS));
            return Optional.empty();
        }
        return YamlSource.compose(ShippedFiles.bytes(name.getValue()), ShippedFiles.name(name.getValue()), faults)
                .flatMap(source -> complete(source, faults))
                .map(source -> new Extension(faults).joined(source, file));
    }

    private MappingNode joined(MappingNode base, MappingNode file) {
        readReplacements(value(file, REPLACE));
        List<NodeTuple> tuples = new ArrayList<>();
        for (NodeTuple tuple : base.getValue()) {
            String key = key(tuple);
            Node stated = value(file, key);
            boolean joins = stated == null || key.equals(SCALES);
            if (joins && !OWN.contains(key)) {
                tuples.add(new NodeTuple(tuple.getKeyNode(), inherited(key, tuple.getValueNode(), stated)));
            }
        }
        for (NodeTuple tuple : file.getValue()) {
            boolean joined = key(tuple).equals(SCALES) && value(base, SCALES) != null;
            if (!joined && !Set.of(EXTENDS, REPLACE).contains(key(tuple))) {
                tuples.add(tuple);
            }
        }
        replacements.forEach((code, node) -> faults.add(node, REPLACE + "." + code, "node.unknown", code));
        return copy(file, tuples);
    }

    private Node inherited(String key, Node value, @Nullable Node stated) {
        if (stated instanceof MappingNode added && value instanceof MappingNode scales) {
            return overlaid(scales, added);
        }
        return Set.of("tree", "beside").contains(key) ? replaced(value) : value;
    }

    private void readReplacements(@Nullable Node list) {
        if (list == null) {
            return;
        }
        if (!(list instanceof SequenceNode entries)) {
            faults.add(list, REPLACE, "type.list", "…");
            return;
        }
        for (Node entry : entries.getValue()) {
            if (entry instanceof MappingNode node && value(node, CODE) instanceof ScalarNode code) {
                if (replacements.putIfAbsent(code.getValue(), node) != null) {
                    faults.add(node, REPLACE + "." + code.getValue(), "code.twice", code.getValue(), REPLACE);
                }
            } else {
                faults.add(entry, REPLACE, "key.missing", CODE);
            }
        }
    }

    /// `node` with every replacement beneath it put in its place.
    private Node replaced(Node node) {
        return switch (node) {
            case SequenceNode list ->
                new SequenceNode(
                        list.getTag(),
                        true,
                        list.getValue().stream().map(this::replaced).toList(),
                        list.getStartMark(),
                        list.getEndMark(),
                        list.getFlowStyle());
            case MappingNode mapping -> replacedMapping(mapping);
            default -> node;
        };
    }

    private MappingNode replacedMapping(MappingNode node) {
        MappingNode replacement =
                value(node, CODE) instanceof ScalarNode code ? replacements.remove(code.getValue()) : null;
        MappingNode merged = replacement == null ? node : overlaidNode(node, replacement);
        List<NodeTuple> tuples = new ArrayList<>();
        for (NodeTuple tuple : merged.getValue()) {
            tuples.add(new NodeTuple(tuple.getKeyNode(), replaced(tuple.getValueNode())));
        }
        return copy(merged, tuples);
    }

    /// A replacement that states any content takes all the content's place.
    private static MappingNode overlaidNode(MappingNode base, MappingNode stated) {
        Set<String> contents = TreeReader.contentKeys();
        boolean newContent = stated.getValue().stream().anyMatch(tuple -> contents.contains(key(tuple)));
        List<NodeTuple> kept = base.getValue().stream()
                .filter(tuple -> !newContent || !contents.contains(key(tuple)))
                .toList();
        return overlaid(copy(stated, kept), stated);
    }

    private static MappingNode overlaid(MappingNode base, MappingNode stated) {
        List<NodeTuple> tuples = new ArrayList<>();
        base.getValue().stream()
                .filter(tuple -> value(stated, key(tuple)) == null)
                .forEach(tuples::add);
        tuples.addAll(stated.getValue());
        return copy(stated, tuples);
    }

    private static MappingNode copy(MappingNode like, List<NodeTuple> tuples) {
        return new MappingNode(
                like.getTag(), true, tuples, like.getStartMark(), like.getEndMark(), like.getFlowStyle());
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static @Nullable Node value(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> key(tuple).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst()
                .orElse(null);
    }
}
