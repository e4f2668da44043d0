package org.prongsai.scoring;

import java.util.Map;

/// How often each choice of a question was taken.
///
/// @param counts by choice code, none negative
public record Tally(Map<String, Integer> counts) {
    public Tally {
        counts = Map.copyOf(counts);
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is below 0: " + counts);
        }
    }

    /// The number of respondents who answered.
    public int respondents() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
