package org.prongsai.survey;

import java.util.ArrayList;
import java.util.List;

/// Which groups of an attribute may be shown, so that no small group can be worked out: not by subtraction, and not by
/// somebody who knows this rule.
///
/// A group with fewer than [#FLOOR] answers is hidden. As long as what all hidden groups have together is small, is one
/// group's alone, or can only be so large if each has as many as a small group can have, the next group in the listed
/// order is hidden too: which one it is depends on nothing that people answered. Attributes are never crossed.
final class Suppression {
    /// The fewest answers that are shown (security design, section 5.7).
    static final int FLOOR = 5;

    private Suppression() {}

    /// Which of the groups may be shown, in their order.
    ///
    /// @param groups how many answered in each, of everybody who answered
    static List<Boolean> shown(List<Integer> groups) {
        var shown = new ArrayList<>(groups.stream().map(count -> count >= FLOOR).toList());
        for (int next = shown.indexOf(true); next >= 0 && isTold(groups, shown); next = shown.indexOf(true)) {
            shown.set(next, false);
        }
        return List.copyOf(shown);
    }

    /// Whether the hidden groups can be worked out from what is shown, the total and the rule.
    private static boolean isTold(List<Integer> groups, List<Boolean> shown) {
        int sum = 0;
        int hidden = 0;
        boolean allSmall = true;
        for (int i = 0; i < groups.size(); i++) {
            if (!shown.get(i)) {
                sum += groups.get(i);
                hidden++;
                allSmall &= groups.get(i) < FLOOR;
            }
        }
        boolean full = allSmall && sum == (FLOOR - 1) * hidden;
        return sum > 0 && (sum < FLOOR || hidden < 2 || full);
    }
}
