package org.prongsai.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// A survey as the commission watches it: signs of steering, and what it made of them.
///
/// @param answers so far, by all ways
/// @param looked  when it was last looked at
/// @param note    why the verdict is so; empty without one
/// @param version counts the changes of the verdict from 1
public record Watched(
        UUID survey,
        AgencyId agency,
        FiscalYear year,
        int answers,
        boolean closed,
        LocalDate looked,
        List<Sign> signs,
        Verdict verdict,
        String note,
        int version) {
    public Watched {
        signs = List.copyOf(signs);
    }

    /// What the commission makes of the signs.
    public enum Verdict {
        /// Nothing yet.
        NONE,
        /// The agency could explain it.
        EXPLAINED,
        /// Somebody is to look into it.
        LOOK_INTO,
        /// The answers were steered.
        CONFIRMED
    }

    /// Whether somebody has to make something of it.
    public boolean waits() {
        return !signs.isEmpty() && verdict == Verdict.NONE;
    }
}
