package org.prongsai.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Rounding;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// Scores of all nodes as they are published.
final class NodePoints {
    private NodePoints() {}

    /// In the edition's order; null where a score is withheld.
    static List<@Nullable BigDecimal> of(ScoredTree tree) {
        var points = new ArrayList<@Nullable BigDecimal>();
        tree.nodes().forEach(node -> points.add(shown(node)));
        return points;
    }

    static @Nullable BigDecimal shown(ScoredNode node) {
        return node.score().map(score -> Rounding.halfUp(score, 2)).orElse(null);
    }
}
