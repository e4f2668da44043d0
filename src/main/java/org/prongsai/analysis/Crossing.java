package org.prongsai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.framework.Content;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Node;

/// What of one edition has its counterpart in another, whichever agency is scored: the one with the same code. Editions
/// say no more about each other, so nothing else is taken for a counterpart.
///
/// @param sameWords whether a node counts as its counterpart only where it bears the same words
public record Crossing(Edition from, Edition to, boolean sameWords) {
    /// A node that both have under one code and in different words.
    public record Reworded(Node was, Node is) {}

    /// The highest nodes of the later edition for which the earlier one has nothing, nor anything beneath them.
    public List<Node> lacking() {
        return to.root().children().stream().flatMap(this::lacking).toList();
    }

    private Stream<Node> lacking(Node node) {
        if (!isMet(node)) {
            return Stream.of(node);
        }
        return isWhole(node) ? Stream.empty() : node.children().stream().flatMap(this::lacking);
    }

    /// Nodes of the later edition that can only take the score that their counterpart had as a whole: nothing beneath
    /// them has one.
    public List<Node> whole() {
        return to.root()
                .walk()
                .filter(node -> !node.isLeaf() || !isLeafOfFrom(node))
                .filter(this::isWhole)
                .toList();
    }

    private boolean isLeafOfFrom(Node node) {
        return counterpart(node).filter(Node::isLeaf).isPresent();
    }

    /// Nodes of the total with the same code and other words, in the later edition's order.
    public List<Reworded> reworded() {
        return to.root().children().stream()
                .flatMap(Node::walk)
                .flatMap(node -> from
                        .find(node.code())
                        .filter(was -> !says(was).equals(says(node)))
                        .map(was -> new Reworded(was, node))
                        .stream())
                .toList();
    }

    /// What the earlier edition scores and the later one has no place for: the highest such nodes.
    public List<Node> dropped() {
        Set<Node> covered = to.root().children().stream()
                .flatMap(Node::walk)
                .filter(this::isWhole)
                .flatMap(node -> counterpart(node).stream())
                .flatMap(Node::walk)
                .collect(Collectors.toSet());
        return from.root().children().stream()
                .flatMap(node -> dropped(node, covered))
                .toList();
    }

    private static Stream<Node> dropped(Node node, Set<Node> covered) {
        if (covered.contains(node)) {
            return Stream.empty();
        }
        return node.walk().noneMatch(covered::contains)
                ? Stream.of(node)
                : node.children().stream().flatMap(child -> dropped(child, covered));
    }

    /// The later edition without what the earlier one lacks; the weights of what is left keep their proportions. The
    /// edition itself where nothing would be left.
    public Edition withoutLacking() {
        Set<String> away = lacking().stream().map(Node::code).collect(Collectors.toSet());
        return away.isEmpty() ? to : without(to.root(), away).map(to::withRoot).orElse(to);
    }

    private static Optional<Node> without(Node node, Set<String> away) {
        if (away.contains(node.code())) {
            return Optional.empty();
        }
        if (node.isLeaf()) {
            return Optional.of(node);
        }
        var left = new ArrayList<Node>();
        node.children().forEach(child -> without(child, away).ifPresent(left::add));
        return left.isEmpty() ? Optional.empty() : Optional.of(node.withContent(new Content.Branch(left)));
    }

    /// Whether anything comes over for the node or beneath it.
    private boolean isMet(Node node) {
        return counterpart(node).isPresent() || node.children().stream().anyMatch(this::isMet);
    }

    /// Whether the node has a counterpart and nothing beneath it has.
    private boolean isWhole(Node node) {
        return counterpart(node).isPresent() && node.children().stream().noneMatch(this::isMet);
    }

    private Optional<Node> counterpart(Node node) {
        return from.find(node.code()).filter(was -> !sameWords || says(was).equals(says(node)));
    }

    private static String says(Node node) {
        return node.label().th();
    }
}
