package org.prongsai.national.award;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.thai.FiscalYear;

/// What the commission decided about a year's certificates and letters.
///
/// @param grades       codes of the grades that are honoured with a certificate
/// @param signerTh     the post beneath the place for the hand; may be empty
/// @param signerEn     the same in English
/// @param letterNumber number of the circular letter; empty to be written by hand
/// @param letterDate   its day; null to be written by hand
/// @param version      counts its changes; 0 where nothing was decided
public record AwardRule(
        FiscalYear year,
        List<String> grades,
        String signerTh,
        String signerEn,
        String letterNumber,
        @Nullable LocalDate letterDate,
        int version) {
    public AwardRule {
        grades = List.copyOf(grades);
    }

    /// What holds until the commission decides: the best grade is honoured. Source: PDMO's report for fiscal year 2564,
    /// whose AA was honoured with a certificate.
    static AwardRule unless(FiscalYear year, @Nullable Edition edition) {
        return new AwardRule(
                year,
                edition == null
                        ? List.of()
                        : List.of(edition.grades().rules().getFirst().grade().code()),
                "ประธานกรรมการ ป.ป.ช.",
                "President, National Anti-Corruption Commission",
                "",
                null,
                0);
    }

    /// Whether a result with this grade is honoured.
    boolean honours(boolean passed, @Nullable String grade) {
        return passed && grade != null && grades.contains(grade);
    }
}
