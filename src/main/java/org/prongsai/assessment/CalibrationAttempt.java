package org.prongsai.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// An assessor's way through the calibration set.
///
/// @param number  counts from 1
/// @param answers what he found of each component, by item
public record CalibrationAttempt(int number, Map<UUID, List<Found>> answers) {
    public CalibrationAttempt {
        answers = Map.copyOf(answers);
    }

    /// Whether every item of a set is answered.
    public boolean isComplete(List<CalibrationItem> set) {
        return set.stream().allMatch(item -> answers.containsKey(item.id()));
    }

    /// How many components of a set were told rightly.
    public int right(List<CalibrationItem> set) {
        return set.stream().mapToInt(this::right).sum();
    }

    /// How many components of an item were told rightly; 0 where it is not answered.
    public int right(CalibrationItem item) {
        List<Found> said = answers.getOrDefault(item.id(), List.of());
        return (int) IntStream.range(0, Math.min(said.size(), item.found().size()))
                .filter(i -> said.get(i) == item.found().get(i))
                .count();
    }

    /// Whether it is complete, and enough components were told rightly.
    ///
    /// @param share of a hundred that must be right
    public boolean hasPassed(List<CalibrationItem> set, int share) {
        int all = set.stream().mapToInt(item -> item.found().size()).sum();
        return isComplete(set) && right(set) * 100L >= (long) share * all;
    }
}
