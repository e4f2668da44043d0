package org.prongsai.national;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// Something that looks odd about one or several agencies: numbers and places, never persons. It is a reason to look.
///
/// @param observed  points of a jump, agencies that share a document, or hundredths of a text that are the same
/// @param before    total of the year before a jump; null for other kinds
/// @param after     total after it
/// @param sameRules whether both years of a jump were scored under one edition
/// @param found     when it was found first
/// @param stands    whether the last look still found it
/// @param version   counts the verdicts from 1
public record Anomaly(
        UUID id,
        FiscalYear year,
        Kind kind,
        List<Involved> involved,
        BigDecimal observed,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        boolean sameRules,
        LocalDate found,
        boolean stands,
        Verdict verdict,
        int version) {
    public Anomaly {
        involved = List.copyOf(involved);
    }

    /// What it is.
    public enum Kind {
        /// The total changed by more points than the commission's line.
        JUMP,
        /// Several agencies disclosed the same document.
        SHARED,
        /// An agency's own measures (O42) read like another agency's.
        COPIED
    }

    /// What the commission made of it.
    public enum Verdict {
        /// Nothing yet.
        NONE,
        /// There is a good reason for it.
        CLEARED,
        /// Somebody is to look into it.
        LOOK_INTO,
        /// It is what it looks like.
        CONFIRMED
    }

    /// An agency that it is about.
    ///
    /// @param code    of the item; empty where it is about none
    /// @param address where it can be seen; empty where there is none
    public record Involved(AgencyId agency, String code, String address) {}

    /// A verdict as it was given.
    ///
    /// @param observed what was observed then
    /// @param judgedAs name of the role in which it was judged
    public record Judged(int version, Verdict verdict, String note, BigDecimal observed, String judgedAs, Instant at) {}

    /// Whether somebody has to make something of it.
    public boolean waits() {
        return stands && verdict == Verdict.NONE;
    }
}
