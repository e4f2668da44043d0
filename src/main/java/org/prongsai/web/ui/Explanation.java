package org.prongsai.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a number came about, step by step.
public record Explanation(List<Line> lines, Line result) {
    public Explanation {
        lines = List.copyOf(lines);
    }

    /// One contribution.
    ///
    /// @param formula how the figure was reached, such as `87.05 × 30%`
    public record Line(String label, @Nullable String formula, Figure figure) {}
}
