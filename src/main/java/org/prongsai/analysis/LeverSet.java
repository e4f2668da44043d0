package org.prongsai.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Some of the levers, with what they cost and bring together.
///
/// @param gain in units that all choices of one search share
/// @param members one bit per lever, the highest for the first, so that of two equally large choices the greater number
///     comes first in counting order
record LeverSet(int effort, int count, BigInteger gain, BigInteger members) {
    static final LeverSet NOTHING = new LeverSet(0, 0, BigInteger.ZERO, BigInteger.ZERO);

    /// Least effort, then fewest levers, then the greatest gain, then the first codes.
    static final Comparator<LeverSet> CHEAPEST_FIRST = Comparator.comparingInt(LeverSet::effort)
            .thenComparingInt(LeverSet::count)
            .thenComparing(LeverSet::gain, Comparator.reverseOrder())
            .thenComparing(LeverSet::members, Comparator.reverseOrder());

    /// Both together; they must have no lever in common.
    LeverSet and(LeverSet other) {
        return new LeverSet(
                effort + other.effort, count + other.count, gain.add(other.gain), members.or(other.members));
    }

    /// The chosen ones of `levers`, which are all the levers of the search in counting order.
    List<Lever> among(List<Lever> levers) {
        var chosen = new ArrayList<Lever>();
        for (int i = 0; i < levers.size(); i++) {
            if (members.testBit(levers.size() - 1 - i)) {
                chosen.add(levers.get(i));
            }
        }
        return chosen;
    }
}
