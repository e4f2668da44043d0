package org.prongsai.improvement.sheet;

import java.util.UUID;
import org.prongsai.improvement.Progress;
import org.prongsai.improvement.Reached;
import org.prongsai.thai.ProgressRound;

/// What a row of a progress file reports.
public sealed interface ReportWish {
    /// The round of the row.
    ProgressRound round();

    /// How far a step has come.
    ///
    /// @param version of the report upon which it goes; 0 where there was none
    record OfStep(UUID step, ProgressRound round, int version, Progress progress) implements ReportWish {}

    /// What the indicator of a measure had reached in a quarter.
    ///
    /// @param reached with the version upon which it goes
    record OfQuarter(UUID measure, ProgressRound round, Reached reached) implements ReportWish {}
}
