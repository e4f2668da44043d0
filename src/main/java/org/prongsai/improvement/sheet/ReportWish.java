package org.prongsai.improvement.sheet;

import java.util.UUID;
import org.prongsai.improvement.Progress;
import org.prongsai.thai.ProgressRound;

/// What a row of a progress file reports.
///
/// @param version of the report upon which it goes; 0 where there was none
public record ReportWish(UUID step, ProgressRound round, int version, Progress progress) {}
