package org.prongsai.scoring.check;

import java.math.BigDecimal;
import java.util.List;

/// What explains that a printed score is not the one that its parts give.
public sealed interface Explanation {
    /// The parts were rounded before they were printed; nothing is wrong.
    ///
    /// @param lowest what the exact parts may give at least, as it would be printed
    /// @param highest what they may give at most
    record Rounding(BigDecimal lowest, BigDecimal highest) implements Explanation {}

    /// One score is wrong, and only one.
    ///
    /// @param suspects the scores that it may be, at least one
    record OneItem(List<Suspect> suspects) implements Explanation {
        public OneItem {
            suspects = List.copyOf(suspects);
        }
    }

    /// The smallest number of one-digit misreadings that makes every sum come out.
    ///
    /// @param readings the likeliest set
    /// @param others equally small sets, the likelier first
    /// @param suspects scores that would explain it too, if one of them alone were wrong in any way
    record Misread(List<Misreading> readings, List<List<Misreading>> others, List<Suspect> suspects)
            implements Explanation {
        public Misread {
            readings = List.copyOf(readings);
            others = List.copyOf(others);
            suspects = List.copyOf(suspects);
        }
    }

    /// Answers or verdicts were handed in: they score, and the printed score is not what they give.
    record Overrides() implements Explanation {}

    /// Nothing simple explains it.
    record Unexplained() implements Explanation {}
}
