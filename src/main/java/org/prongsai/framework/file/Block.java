package org.prongsai.framework.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// One mapping of an edition file: hands out its values by key and type, and tells every fault.
///
/// A faulty value is answered with a harmless stand-in, so that reading goes on and finds the other faults too.
/// [#end] reports the keys that nobody asked for.
final class Block {
    /// Stands in for a text that is missing.
    static final String NO_TEXT = "?";

    private final MappingNode yaml;
    private String path;
    private final Faults faults;
    private final Scalars scalars;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> unasked = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();

    Block(MappingNode yaml, String path, Faults faults, Scalars scalars) {
        this.yaml = yaml;
        this.path = path;
        this.faults = faults;
        this.scalars = scalars;
        for (var tuple : yaml.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (values.putIfAbsent(key, tuple.getValueNode()) == null) {
                unasked.put(key, tuple.getKeyNode());
            } else {
                faults.add(tuple.getKeyNode(), at(key), "key.twice", key);
            }
        }
    }

    String path() {
        return path;
    }

    /// Gives this block the path that became known by reading its code.
    void named(String newPath) {
        path = newPath;
    }

    /// The keys in the file's order.
    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    boolean has(String key) {
        known.add(key);
        return values.containsKey(key);
    }

    /// Whether the value of `key` was told to be faulty.
    boolean isFaulty(String key) {
        return faults.at(at(key));
    }

    /// Tells a fault at the value of `key`, or at this block where the key is missing.
    void fault(String key, String kind, Object... args) {
        faults.add(values.getOrDefault(key, yaml), at(key), kind, args);
    }

    /// Reports every key that is in the file and was never asked for.
    void end() {
        unasked.forEach((key, node) -> faults.add(
                node,
                at(key),
                "key.unknown",
                key,
                String.join(", ", known.stream().distinct().toList())));
    }

    String text(String key) {
        Node value = required(key);
        return value == null ? NO_TEXT : scalars.text(value, at(key));
    }

    @Nullable String textIf(String key) {
        Node value = value(key);
        return value == null ? null : scalars.text(value, at(key));
    }

    /// A text that must match `pattern`; the stand-in does not count as a further fault.
    String text(String key, Pattern pattern) {
        String text = text(key);
        if (!text.equals(NO_TEXT) && !pattern.matcher(text).matches()) {
            fault(key, "pattern", text, pattern.pattern());
        }
        return text;
    }

    /// The pair of languages that stands in this very block under `th` and `en`.
    Bilingual words() {
        return new Bilingual(language("th"), language("en"));
    }

    /// The pair of languages in the block under `key`.
    Bilingual words(String key) {
        return block(key).map(Block::wordsAlone).orElseGet(() -> Bilingual.same(NO_TEXT));
    }

    @Nullable Bilingual wordsIf(String key) {
        return has(key) ? words(key) : null;
    }

    /// The pair of languages, of which this block consists.
    Bilingual wordsAlone() {
        Bilingual words = words();
        end();
        return words;
    }

    private String language(String key) {
        Node value = value(key);
        if (value instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            faults.add(value, at(key), "translation", key);
            return NO_TEXT;
        }
        if (value == null) {
            faults.add(yaml, at(key), "translation", key);
            return NO_TEXT;
        }
        return scalars.text(value, at(key));
    }

    BigDecimal decimal(String key, int least, int most) {
        Node value = required(key);
        return value == null ? BigDecimal.valueOf(least) : scalars.decimal(value, at(key), least, most);
    }

    Optional<BigDecimal> decimalIf(String key, int least, int most) {
        return Optional.ofNullable(value(key)).map(value -> scalars.decimal(value, at(key), least, most));
    }

    int whole(String key, int least, int most) {
        BigDecimal value = decimal(key, least, most);
        if (value.stripTrailingZeros().scale() > 0) {
            fault(key, "whole", value.toPlainString());
            return least;
        }
        return value.intValue();
    }

    /// A decimal such as 33.5, or a fraction such as 100/3.
    Optional<BigFraction> fractionIf(String key, int least, int most) {
        Node value = value(key);
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(scalars.fraction(value, at(key), least, most));
    }

    /// One of the lower-case names of an enum's constants.
    <E extends Enum<E>> E oneOf(String key, Class<E> type, E otherwise) {
        String text = textIf(key);
        if (text == null || text.equals(NO_TEXT)) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (nameOf(constant).equals(text)) {
                return constant;
            }
        }
        String names = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Block::nameOf).toList());
        fault(key, "choice", text, names);
        return otherwise;
    }

    /// As [#oneOf], for a key that must be there.
    <E extends Enum<E>> E requiredOneOf(String key, Class<E> type, E otherwise) {
        return required(key) == null ? otherwise : oneOf(key, type, otherwise);
    }

    /// Whether `true` stands under `key`; anything but `true` or `false` is a fault.
    boolean truth(String key) {
        Node value = value(key);
        if (value == null || !value.getTag().equals(Tag.BOOL)) {
            fault(key, "type.truth", value == null ? "null" : Scalars.shown(value));
            return true;
        }
        return ((ScalarNode) value).getValue().equalsIgnoreCase("true");
    }

    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /// The mapping under `key`; a fault and empty when it is missing or something else.
    Optional<Block> block(String key) {
        return Optional.ofNullable(required(key)).flatMap(value -> blockOf(value, at(key)));
    }

    Optional<Block> blockIf(String key) {
        return Optional.ofNullable(value(key)).flatMap(value -> blockOf(value, at(key)));
    }

    /// The mappings of the list under `key`, each under the path `key[n]`; empty when there is no list.
    List<Block> blocks(String key) {
        List<Block> blocks = new ArrayList<>();
        List<Node> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            blockOf(items.get(i), at(key) + "[" + i + "]").ifPresent(blocks::add);
        }
        return blocks;
    }

    /// The texts of the list under `key`; empty when there is no list.
    List<String> texts(String key) {
        List<String> found = new ArrayList<>();
        List<Node> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            found.add(scalars.text(items.get(i), at(key) + "[" + i + "]"));
        }
        return found;
    }

    private List<Node> items(String key) {
        Node value = value(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode list) {
            return list.getValue();
        }
        faults.add(value, at(key), "type.list", Scalars.shown(value));
        return List.of();
    }

    private Optional<Block> blockOf(Node value, String where) {
        if (value instanceof MappingNode mapping) {
            return Optional.of(new Block(mapping, where, faults, scalars));
        }
        faults.add(value, where, "type.block", Scalars.shown(value));
        return Optional.empty();
    }

    private @Nullable Node required(String key) {
        Node value = value(key);
        if (value == null) {
            faults.add(yaml, at(key), "key.missing", key);
        }
        return value;
    }

    private @Nullable Node value(String key) {
        known.add(key);
        unasked.remove(key);
        return values.get(key);
    }

    private String at(String key) {
        boolean separate = !path.isEmpty() && !key.isEmpty();
        return separate ? path + "." + key : path + key;
    }
}
