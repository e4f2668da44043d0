package org.prongsai.framework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;

/// A node of an edition's weighted tree.
///
/// @param code unique in the edition: `TOTAL`, `IIT`, `1`, `9.1`, `I1`, `I1.1`, `O30`
/// @param alias a second name that score sheets use, such as `1.1` for I1; unique among codes and aliases
/// @param weight above 0; only its proportion to the siblings' weights counts
/// @param help the note beside the question or item
public record Node(
        String code,
        @Nullable String alias,
        Level level,
        Bilingual label,
        BigFraction weight,
        Content content,
        @Nullable Bilingual help) {
    public Node {
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("weight of " + code + " is not above 0: " + weight);
        }
    }

    /// The same node holding something else.
    public Node withContent(Content other) {
        return new Node(code, alias, level, label, weight, other, help);
    }

    /// The nodes that this one is the mean of; empty for a leaf.
    public List<Node> children() {
        return content instanceof Content.Branch(var children) ? children : List.of();
    }

    public boolean isLeaf() {
        return children().isEmpty();
    }

    /// This node and all beneath it, parents before children, in the edition's order.
    public Stream<Node> walk() {
        return Stream.concat(Stream.of(this), children().stream().flatMap(Node::walk));
    }

    /// The leaves beneath this node, or itself.
    public Stream<Node> leaves() {
        return walk().filter(Node::isLeaf);
    }

    /// The code people print: the alias where there is one.
    public String shownCode() {
        return alias == null ? code : alias;
    }

    /// The node with this code or alias, at or beneath this one.
    public Optional<Node> find(String codeOrAlias) {
        return walk().filter(node -> node.code.equals(codeOrAlias) || codeOrAlias.equals(node.alias))
                .findFirst();
    }
}
