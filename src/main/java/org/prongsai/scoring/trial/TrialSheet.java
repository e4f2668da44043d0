package org.prongsai.scoring.trial;

import java.time.Instant;
import org.prongsai.framework.Edition;
import org.prongsai.scoring.Inputs;
import org.prongsai.thai.FiscalYear;

/// The sheet that somebody brought along for a visit.
///
/// @param source the file's name, or that it was pasted; shown, never interpreted
/// @param broughtAt when it was handed in
public record TrialSheet(FiscalYear year, Edition edition, Inputs inputs, String source, Instant broughtAt) {}
