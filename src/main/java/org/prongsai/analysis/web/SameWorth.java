package org.prongsai.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.analysis.MarginalValue;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.scoring.ScoredTree;

/// Items that weigh the same in the total, under the highest node beneath which all do.
///
/// @param top   the node that holds them, or the one item itself
/// @param items in the edition's order, at least one
record SameWorth(ScoredNode top, List<MarginalValue> items) {
    SameWorth {
        items = List.copyOf(items);
    }

    /// The heaviest items first.
    static List<SameWorth> of(ScoredTree tree, List<MarginalValue> values) {
        Map<String, MarginalValue> byCode =
                values.stream().collect(Collectors.toMap(MarginalValue::code, Function.identity()));
        var groups = new ArrayList<SameWorth>();
        tree.root().children().forEach(child -> gather(child, byCode, groups));
        groups.sort(Comparator.comparing(
                        (SameWorth group) -> group.items().getFirst().whole())
                .reversed());
        return groups;
    }

    private static void gather(ScoredNode scored, Map<String, MarginalValue> values, List<SameWorth> groups) {
        List<MarginalValue> beneath = scored.walk()
                .map(node -> values.get(node.code()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (beneath.isEmpty()) {
            return;
        }
        long worths = beneath.stream().map(MarginalValue::perPoint).distinct().count();
        if (worths == 1) {
            groups.add(new SameWorth(scored, beneath));
        } else {
            scored.children().forEach(child -> gather(child, values, groups));
        }
    }

    /// `O42–O43`, or the one code.
    String codes() {
        String first = items.getFirst().scored().node().shownCode();
        String last = items.getLast().scored().node().shownCode();
        return items.size() == 1 ? first : first + "–" + last;
    }
}
