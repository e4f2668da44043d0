package org.prongsai.analysis.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.prongsai.analysis.Lines;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.framework.Level;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// The items that a reader can move, under the indicator to which they belong.
///
/// @param top   the indicator, or what stands right above the finest that is known
/// @param items in the edition's order, at least one
record Levers(ScoredNode top, List<ScoredNode> items) {
    Levers {
        items = List.copyOf(items);
    }

    /// All groups, in the edition's order; none where only the total is known.
    static List<Levers> of(ScoredTree tree) {
        Set<String> items = MarginalValue.all(tree, Lines.of(tree.edition()).appliedTo(Lines.Subject.ITEMS)).stream()
                .map(MarginalValue::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var groups = new ArrayList<Levers>();
        gather(tree.root(), items, groups);
        return groups;
    }

    private static void gather(ScoredNode scored, Set<String> items, List<Levers> groups) {
        boolean isIndicator = scored.node().level().compareTo(Level.INDICATOR) >= 0;
        List<ScoredNode> own = (isIndicator
                        ? scored.walk()
                        : scored.children().stream().filter(child -> !isAbove(child, items)))
                .filter(node -> items.contains(node.code()))
                .toList();
        if (!own.isEmpty()) {
            groups.add(new Levers(scored, own));
        }
        if (!isIndicator) {
            scored.children().stream()
                    .filter(child -> isAbove(child, items))
                    .forEach(child -> gather(child, items, groups));
        }
    }

    private static boolean isAbove(ScoredNode scored, Set<String> items) {
        return !items.contains(scored.code());
    }
}
