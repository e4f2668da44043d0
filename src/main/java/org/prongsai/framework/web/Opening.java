package org.prongsai.framework.web;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;

/// Which nodes of a tree show, and which of them are open.
final class Opening {
    /// So many hits are open at once.
    private static final int FEW = 12;

    private final Set<String> hits = new HashSet<>();
    private final Set<String> above = new HashSet<>();
    private final Set<String> beneath = new HashSet<>();
    private final boolean searching;
    private final boolean all;

    private Opening(boolean searching, boolean all) {
        this.searching = searching;
        this.all = all;
    }

    /// The tree at first: open down to the indicators, or wholly.
    static Opening of(boolean all) {
        return new Opening(false, all);
    }

    /// Open down to the node with this code or alias.
    static Opening at(Edition edition, String code) {
        var opening = new Opening(false, false);
        edition.find(code).ifPresent(node -> opening.hits.add(node.code()));
        roots(edition).forEach(opening::mark);
        return opening;
    }

    /// Only what is searched for, with what stands above and beneath it.
    static Opening searched(Edition edition, TreeSearch search) {
        var opening = new Opening(true, false);
        edition.nodes().filter(search::finds).forEach(node -> opening.hits.add(node.code()));
        roots(edition).forEach(opening::mark);
        return opening;
    }

    private static Stream<Node> roots(Edition edition) {
        return Stream.concat(Stream.of(edition.root()), edition.beside().stream());
    }

    /// Whether there is a hit at or beneath `node`.
    private boolean mark(Node node) {
        boolean hit = hits.contains(node.code());
        if (hit) {
            node.walk().skip(1).forEach(part -> beneath.add(part.code()));
        }
        boolean deeper = false;
        for (Node child : node.children()) {
            deeper |= mark(child);
        }
        if (deeper) {
            above.add(node.code());
        }
        return hit || deeper;
    }

    boolean searching() {
        return searching;
    }

    int found() {
        return hits.size();
    }

    boolean hits(Node node) {
        return hits.contains(node.code());
    }

    boolean shows(Node node) {
        return !searching || hits.contains(node.code()) || above.contains(node.code()) || beneath.contains(node.code());
    }

    boolean opens(Node node) {
        return all
                || above.contains(node.code())
                || (!searching && node.level() == Level.INSTRUMENT)
                || (hits.contains(node.code()) && hits.size() <= FEW);
    }
}
