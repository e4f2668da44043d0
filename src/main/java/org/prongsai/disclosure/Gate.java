package org.prongsai.disclosure;

import java.time.LocalDate;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;

/// Until when units hand evidence to the integrity unit: 31 March, as OPDC's plan of fiscal year 2565 sets it.
public final class Gate {
    private Gate() {}

    /// The last day on which a year's evidence is in time.
    public static LocalDate of(FiscalYear year) {
        return year.roundEnd(ProgressRound.SIX_MONTHS);
    }
}
