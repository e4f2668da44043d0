package org.prongsai.framework;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/// Which part of the total each node holds: one point of the node moves the total by its share.
public final class Shares {
    private Shares() {}

    /// The share of every node at and beneath `root`, by code; `root` has 1. Fiscal year 2564: O42 has 1/20, so
    /// that it carries 5 of 100 points; an IIT item has 1/100.
    ///
    /// @param leftOut codes of the nodes that do not apply and are left out of the mean: their share, and that of a
    ///     node of which nothing is left, is 0, and the siblings' shares grow
    public static Map<String, BigFraction> of(Node root, Set<String> leftOut) {
        Map<String, BigFraction> shares = new HashMap<>();
        spread(root, applies(root, leftOut) ? BigFraction.ONE : BigFraction.ZERO, leftOut, shares);
        return shares;
    }

    private static void spread(Node node, BigFraction share, Set<String> leftOut, Map<String, BigFraction> shares) {
        shares.put(node.code(), share);
        BigFraction weights = node.children().stream()
                .filter(child -> applies(child, leftOut))
                .map(Node::weight)
                .reduce(BigFraction.ZERO, BigFraction::add);
        for (Node child : node.children()) {
            BigFraction part =
                    applies(child, leftOut) ? share.multiply(child.weight()).divide(weights) : BigFraction.ZERO;
            spread(child, part, leftOut, shares);
        }
    }

    private static boolean applies(Node node, Set<String> leftOut) {
        return !leftOut.contains(node.code())
                && (node.isLeaf() || node.children().stream().anyMatch(child -> applies(child, leftOut)));
    }
}
