package org.prongsai.analysis;

import java.util.Map;
import java.util.Set;

/// A what-if under a name, with what the search for a path must respect.
///
/// @param name as the agency calls it, 1 to 120 characters
/// @param changes by node code
/// @param locks codes of nodes that goal-seek leaves as they stand, changed or not
/// @param efforts by node code: how hard the agency thinks it is to raise the node, [#LEAST] to [#MOST]; what is not
///     named takes [#LEAST]
public record Scenario(String name, Map<String, Change> changes, Set<String> locks, Map<String, Integer> efforts) {
    /// The effort of a node that nobody has weighed.
    public static final int LEAST = 1;

    /// The greatest effort that can be given.
    public static final int MOST = 100;

    static final int LONGEST_NAME = 120;

    public Scenario {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name of 1 to 120 characters was expected: " + name.length());
        }
        changes = Map.copyOf(changes);
        locks = Set.copyOf(locks);
        efforts = Map.copyOf(efforts);
        efforts.values().forEach(Scenario::requireEffort);
    }

    /// A scenario that changes nothing yet.
    public static Scenario named(String name) {
        return new Scenario(name, Map.of(), Set.of(), Map.of());
    }

    /// The same with other changes.
    public Scenario withChanges(Map<String, Change> other) {
        return new Scenario(name, other, locks, efforts);
    }

    static void requireEffort(int effort) {
        if (effort < LEAST || effort > MOST) {
            throw new IllegalArgumentException("an effort is not between 1 and 100: " + effort);
        }
    }
}
