package org.prongsai.framework.file;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Rounding;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// Turns single values of an edition file into texts and numbers, and tells what is wrong with them.
///
/// @param texts completes a text, such as the year in it
record Scalars(Faults faults, UnaryOperator<String> texts) {
    private static final Pattern FRACTION = Pattern.compile("[0-9]{1,9}/[1-9][0-9]{0,8}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][^}]*}");

    /// The text, completed; [Block#NO_TEXT] after a fault.
    String text(Node value, String where) {
        if (!(value instanceof ScalarNode scalar) || !scalar.getTag().equals(Tag.STR)) {
            faults.add(value, where, "type.text", shown(value));
            return Block.NO_TEXT;
        }
        if (scalar.getValue().isBlank()) {
            faults.add(value, where, "blank");
            return Block.NO_TEXT;
        }
        String text = texts.apply(scalar.getValue());
        if (PLACEHOLDER.matcher(text).find()) {
            faults.add(value, where, "placeholder", text);
        }
        return text;
    }

    /// The number, in its shortest spelling; `least` after a fault.
    BigDecimal decimal(Node value, String where, int least, int most) {
        boolean number = value.getTag().equals(Tag.INT) || value.getTag().equals(Tag.FLOAT);
        if (!(value instanceof ScalarNode scalar) || !number) {
            faults.add(value, where, "type.number", shown(value));
            return BigDecimal.valueOf(least);
        }
        BigDecimal decimal = new BigDecimal(scalar.getValue());
        if (decimal.compareTo(BigDecimal.valueOf(least)) < 0 || decimal.compareTo(BigDecimal.valueOf(most)) > 0) {
            faults.add(value, where, "range", scalar.getValue(), least, most);
            return BigDecimal.valueOf(least);
        }
        return decimal.signum() == 0 ? BigDecimal.ZERO : shortest(decimal);
    }

    /// A decimal such as 33.5, or a fraction such as 100/3; `least` after a fault.
    BigFraction fraction(Node value, String where, int least, int most) {
        if (!(value instanceof ScalarNode scalar)
                || !FRACTION.matcher(scalar.getValue()).matches()) {
            return Rounding.exact(decimal(value, where, least, most));
        }
        BigFraction fraction = BigFraction.parse(scalar.getValue());
        if (fraction.compareTo(BigFraction.of(most)) > 0) {
            faults.add(value, where, "range", scalar.getValue(), least, most);
        }
        return fraction;
    }

    private static BigDecimal shortest(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// A value as a message shows it: a scalar by its text, the rest by its shape.
    static String shown(Node node) {
        return switch (node) {
            case ScalarNode scalar -> scalar.getValue().isEmpty() ? "null" : scalar.getValue();
            case SequenceNode _ -> "[…]";
            case MappingNode _ -> "{…}";
            default -> "?";
        };
    }
}
