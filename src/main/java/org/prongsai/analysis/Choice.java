package org.prongsai.analysis;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Some of the levers, with what they cost and bring together.
///
/// @param gain in units that all choices of one search share
/// @param set one bit per lever, the highest for the first, so that of two equally large choices the greater number
///     comes first in counting order
record Choice(int effort, int count, BigInteger gain, BigInteger set) {
    static final Choice NOTHING = new Choice(0, 0, BigInteger.ZERO, BigInteger.ZERO);

    /// Least effort, then fewest levers, then the greatest gain, then the first codes.
    static final Comparator<Choice> CHEAPEST_FIRST = Comparator.comparingInt(Choice::effort)
            .thenComparingInt(Choice::count)
            .thenComparing(Choice::gain, Comparator.reverseOrder())
            .thenComparing(Choice::set, Comparator.reverseOrder());

    /// Both together; they must have no lever in common.
    Choice and(Choice other) {
        return new Choice(effort + other.effort, count + other.count, gain.add(other.gain), set.or(other.set));
    }

    /// The chosen ones of `levers`, which are all the levers of the search in counting order.
    List<Lever> among(List<Lever> levers) {
        var chosen = new ArrayList<Lever>();
        for (int i = 0; i < levers.size(); i++) {
            if (set.testBit(levers.size() - 1 - i)) {
                chosen.add(levers.get(i));
            }
        }
        return chosen;
    }
}
