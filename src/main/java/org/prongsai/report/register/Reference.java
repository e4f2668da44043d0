package org.prongsai.report.register;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;

/// An entry of the register.
///
/// @param paper     the issued paper that has this number; null for others
/// @param withdrawn whether that paper was withdrawn
public record Reference(
        UUID id,
        Series series,
        String number,
        LocalDate dated,
        String subject,
        String party,
        String link,
        @Nullable String scan,
        ScanFile.@Nullable Kind scanKind,
        @Nullable UUID paper,
        boolean withdrawn,
        int version) {

    /// The Buddhist year in which the number runs.
    public int calendarYear() {
        return new ThaiDate(dated).buddhistYear();
    }

    /// The fiscal year in which the day lies: order 167/2564 of 29 December 2564 lies in 2565.
    public FiscalYear fiscalYear() {
        return FiscalYear.containing(dated);
    }
}
