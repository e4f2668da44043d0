package org.prongsai.report.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.report.DocumentKind;
import org.prongsai.thai.FiscalYear;

/// A paper as it was issued.
///
/// @param about      the meeting or unit; null for kinds of which a year has one
/// @param number     as the registry gave it; may be empty for papers without number
/// @param signerName only where the office wishes to name him
/// @param docx       hash of the DOCX
/// @param pdf        hash of the PDF
/// @param scan       the signed scan, the document of record
/// @param edition    1, and one more for each correction
/// @param corrects   the paper that it corrects
/// @param corrected  the paper that corrects it
/// @param withdrawn  null while it holds
public record IssuedPaper(
        UUID id,
        UUID draft,
        @Nullable UUID about,
        FiscalYear year,
        DocumentKind kind,
        String title,
        String subject,
        String number,
        LocalDate dated,
        String signerPost,
        String signerName,
        String code,
        String docx,
        String pdf,
        @Nullable Scan scan,
        int edition,
        @Nullable UUID corrects,
        @Nullable UUID corrected,
        Instant issued,
        @Nullable Withdrawal withdrawn) {

    /// A kept scan.
    public record Scan(String hash, ScanFile.Kind kind) {}

    /// That a paper no longer holds, and why.
    public record Withdrawal(Instant at, String reason) {}

    /// What is known of it now.
    public State state() {
        if (withdrawn != null) {
            return State.WITHDRAWN;
        }
        return corrected == null ? State.HOLDS : State.CORRECTED;
    }

    /// Whether it holds.
    public enum State {
        HOLDS,
        /// A later version was issued.
        CORRECTED,
        WITHDRAWN
    }
}
