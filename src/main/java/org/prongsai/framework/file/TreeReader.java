package org.prongsai.framework.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Choice;
import org.prongsai.framework.Content;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.framework.Polarity;
import org.prongsai.framework.Scale;
import org.prongsai.framework.Sought;
import org.prongsai.thai.Bilingual;

/// Reads the weighted tree of an edition file and checks what belongs to it: codes, weights, contents.
final class TreeReader {
    /// A node's code or alias.
    static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final BigFraction HUNDRED = BigFraction.of(100);

    /// The key under which the children of a level stand names that level.
    private static final Map<String, Level> CHILD_KEYS = childKeys();

    private final Map<String, Scale> scales;
    private final Map<String, String> pathByCode = new HashMap<>();

    TreeReader(Map<String, Scale> scales) {
        this.scales = scales;
    }

    private static Map<String, Level> childKeys() {
        Map<String, Level> keys = new LinkedHashMap<>();
        keys.put("instruments", Level.INSTRUMENT);
        keys.put("indicators", Level.INDICATOR);
        keys.put("subIndicators", Level.SUB_INDICATOR);
        keys.put("items", Level.ITEM);
        keys.put("subItems", Level.SUB_ITEM);
        return keys;
    }

    /// The key under which children of this level stand.
    static String keyOf(Level level) {
        return CHILD_KEYS.entrySet().stream()
                .filter(entry -> entry.getValue() == level)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    static Set<String> contentKeys() {
        Set<String> keys = new LinkedHashSet<>(CHILD_KEYS.keySet());
        keys.addAll(List.of(
                "scale",
                "polarity",
                "experience",
                "ask",
                "components",
                "period",
                "counts",
                "needed",
                "exempt",
                "published"));
        return keys;
    }

    /// The codes and aliases read so far.
    Set<String> codes() {
        return pathByCode.keySet();
    }

    /// The root: its code is always `TOTAL`.
    Node root(Block block) {
        claim(block, "code", GradeRules.SELF);
        return node(block, GradeRules.SELF, null, Level.TOTAL, BigFraction.ONE);
    }

    /// The nodes beside the total.
    List<Node> beside(Block top) {
        List<Node> nodes = new ArrayList<>();
        for (Block block : top.blocks("beside")) {
            nodes.add(child(block, "beside", Level.INSTRUMENT));
        }
        return nodes;
    }

    private Node child(Block block, String parentPath, Level level) {
        String code = block.text("code", CODE);
        if (!code.equals(Block.NO_TEXT)) {
            block.named(parentPath + "." + code);
        }
        claim(block, "code", code);
        String alias = null;
        if (block.has("alias")) {
            alias = block.text("alias", CODE);
            claim(block, "alias", alias);
        }
        BigFraction weight = block.fractionIf("weight", 0, 100).orElse(BigFraction.ONE);
        if (weight.signum() <= 0) {
            if (!block.isFaulty("weight")) {
                block.fault("weight", "weight.zero");
            }
            weight = BigFraction.ONE;
        }
        return node(block, code, alias, level, weight);
    }

    private Node node(Block block, String code, @Nullable String alias, Level level, BigFraction weight) {
        Bilingual label = block.words();
        Bilingual help = block.wordsIf("help");
        Content content = content(block, level);
        block.end();
        return new Node(code, alias, level, label, weight, content, help);
    }

    private Content content(Block block, Level level) {
        List<String> kinds = new ArrayList<>();
        CHILD_KEYS.keySet().stream().filter(block::has).forEach(kinds::add);
        List.of("scale", "components", "published").stream().filter(block::has).forEach(kinds::add);
        if (kinds.size() != 1) {
            block.fault("", kinds.isEmpty() ? "content.none" : "content.many", String.join(", ", kinds));
        }
        return switch (kinds.isEmpty() ? "published" : kinds.getFirst()) {
            case "scale" -> question(block);
            case "components" -> disclosure(block);
            case "published" -> published(block);
            case String children -> branch(block, children, level);
        };
    }

    private Content branch(Block block, String key, Level level) {
        Level childLevel = CHILD_KEYS.getOrDefault(key, Level.SUB_ITEM);
        if (childLevel.compareTo(level) <= 0) {
            block.fault(key, "level", key, Block.nameOf(level));
        }
        List<Block> blocks = block.blocks(key);
        List<Node> children = new ArrayList<>();
        for (Block child : blocks) {
            children.add(child(child, block.path(), childLevel));
        }
        if (children.isEmpty()) {
            block.fault(key, "children.none", key);
            return new Content.Published();
        }
        checkWeights(block, key, level, blocks, children);
        return new Content.Branch(children);
    }

    /// Either all children state a weight and the weights add up to 100, or none does and the plain mean counts.
    private static void checkWeights(Block block, String key, Level level, List<Block> blocks, List<Node> children) {
        long stated = blocks.stream().filter(child -> child.has("weight")).count();
        if (stated == 0 && level != Level.TOTAL) {
            return;
        }
        if (stated < blocks.size()) {
            String without = blocks.stream()
                    .filter(child -> !child.has("weight"))
                    .map(child -> child.path().substring(child.path().lastIndexOf('.') + 1))
                    .collect(Collectors.joining(", "));
            block.fault(key, stated == 0 ? "weights.none" : "weights.some", without);
            return;
        }
        BigFraction sum = children.stream().map(Node::weight).reduce(BigFraction.ZERO, BigFraction::add);
        boolean sound = blocks.stream().noneMatch(child -> child.isFaulty("weight"));
        if (sound && !sum.equals(HUNDRED)) {
            String terms = children.stream()
                    .map(child -> child.code() + " " + EditionWriter.number(child.weight()))
                    .collect(Collectors.joining(" + "));
            block.fault(key, "weights.sum", EditionWriter.number(sum), terms);
        }
    }

    private Content question(Block block) {
        String name = block.text("scale");
        Scale scale = scales.get(name);
        if (scale == null) {
            if (!name.equals(Block.NO_TEXT)) {
                block.fault("scale", "scale.unknown", name, String.join(", ", scales.keySet()));
            }
            scale = new Scale(name, List.of());
        }
        Polarity polarity = block.oneOf("polarity", Polarity.class, Polarity.POSITIVE);
        Set<String> experience = new LinkedHashSet<>(block.texts("experience"));
        for (String choice : experience) {
            if (!scale.choices().isEmpty() && scale.choice(choice).isEmpty()) {
                String codes = scale.choices().stream().map(Choice::code).collect(Collectors.joining(", "));
                block.fault("experience", "experience", choice, name, codes);
            }
        }
        return new Content.Question(scale, polarity, block.words("ask"), experience);
    }

    private static Content disclosure(Block block) {
        List<Bilingual> components = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        for (Block component : block.blocks("components")) {
            components.add(component.words());
            words.add(component.texts("words"));
            component.end();
        }
        if (components.isEmpty()) {
            block.fault("components", "components.none");
        }
        Set<String> exempt = new LinkedHashSet<>(block.texts("exempt"));
        for (String kind : exempt) {
            if (!kind.equals(Block.NO_TEXT) && !KIND.matcher(kind).matches()) {
                block.fault("exempt", "pattern", kind, KIND.pattern());
            }
        }
        Integer needed = block.has("needed") ? block.whole("needed", 1, Math.max(1, components.size())) : null;
        return new Content.Disclosure(
                components,
                block.words("period"),
                exempt,
                sought(block, words),
                needed == null || needed > components.size() ? null : needed);
    }

    /// Words and the year that counts are stated together: words alone would be looked for in any year's page.
    private static @Nullable Sought sought(Block block, List<List<String>> words) {
        boolean worded = words.stream().anyMatch(one -> !one.isEmpty());
        if (!worded && !block.has("counts")) {
            return null;
        }
        return new Sought(block.requiredOneOf("counts", Sought.Counts.class, Sought.Counts.ANY), words);
    }

    private static Content published(Block block) {
        if (block.has("published") && !block.truth("published")) {
            block.fault("published", "published");
        }
        return new Content.Published();
    }

    private void claim(Block block, String key, String code) {
        if (code.equals(Block.NO_TEXT)) {
            return;
        }
        String first = pathByCode.putIfAbsent(code, block.path());
        if (first != null) {
            block.fault(key, "code.twice", code, first);
        }
    }
}
