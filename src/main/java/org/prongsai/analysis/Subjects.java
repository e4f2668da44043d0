package org.prongsai.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.framework.Content;
import org.prongsai.framework.Level;
import org.prongsai.framework.Node;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.ThaiOrder;

/// The nodes that an analysis speaks of: items, or whatever is the finest that is known.
///
/// A sheet that gives only indicators or instruments is analysed by those, because nothing beneath them is known.
final class Subjects {
    static final Comparator<ScoredNode> BY_CODE =
            Comparator.comparing(scored -> scored.node().shownCode(), ThaiOrder.ofCodes());

    private Subjects() {}

    /// In the edition's order; none where only the total is known.
    static List<ScoredNode> of(ScoredTree tree, Lines.Subject subject) {
        return tree.root().isTakenAsPublished() || tree.root().children().isEmpty()
                ? List.of()
                : tree.root().children().stream()
                        .flatMap(child -> beneath(child, floor(subject)))
                        .toList();
    }

    /// The items of one node, or the node itself where nothing beneath it is known.
    static List<ScoredNode> itemsOf(ScoredNode scored) {
        return beneath(scored, Level.ITEM).toList();
    }

    /// Whether raising the node means getting disclosures accepted, all of them, rather than moving a perception.
    ///
    /// So it is for a disclosure item, and for a sub-indicator known only as a whole, whose few items leave no
    /// score between the target and 100.
    static boolean isDisclosed(Node node) {
        return node.level().compareTo(Level.SUB_INDICATOR) >= 0
                && node.leaves().allMatch(leaf -> leaf.content() instanceof Content.Disclosure);
    }

    private static Stream<ScoredNode> beneath(ScoredNode scored, Level floor) {
        boolean isFinest = scored.node().level().compareTo(floor) >= 0
                || scored.children().isEmpty()
                || scored.isTakenAsPublished();
        return isFinest ? Stream.of(scored) : scored.children().stream().flatMap(child -> beneath(child, floor));
    }

    private static Level floor(Lines.Subject subject) {
        return switch (subject) {
            case ITEMS -> Level.ITEM;
            case INDICATORS -> Level.INDICATOR;
        };
    }
}
