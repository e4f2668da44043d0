package org.prongsai.assessment;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.disclosure.Judgement.Verdict;

/// What follows from what was found of each component: the same in the assessors' room, in the calibration set and in a
/// mock assessment.
public final class Components {
    private Components() {}

    /// Nothing said of any component yet.
    public static List<Found> open(ItemRule rule) {
        return Collections.nCopies(rule.components().size(), Found.OPEN);
    }

    /// The verdict on an item, empty while a component is open.
    ///
    /// Components that do not apply need not be there; an item of which none applies does not apply itself.
    ///
    /// @param found of each component, in the rule's order
    /// @throws IllegalArgumentException if there are more or fewer of them than components
    public static Optional<Verdict> verdict(List<Found> found, ItemRule rule) {
        int components = rule.components().size();
        if (found.size() != components) {
            throw new IllegalArgumentException(found.size() + " findings on " + components + " components");
        }
        if (found.contains(Found.OPEN)) {
            return Optional.empty();
        }
        int apply = components - Collections.frequency(found, Found.NOT_APPLICABLE);
        int present = Collections.frequency(found, Found.PRESENT);
        if (apply == 0) {
            return Optional.of(Verdict.NOT_APPLICABLE);
        }
        return Optional.of(present >= Math.min(rule.needed(), apply) ? Verdict.PASSED : Verdict.FAILED);
    }

    /// The components that were not found, counted from 0.
    public static List<Integer> missing(List<Found> found) {
        return IntStream.range(0, found.size())
                .filter(i -> found.get(i) == Found.ABSENT)
                .boxed()
                .toList();
    }
}
