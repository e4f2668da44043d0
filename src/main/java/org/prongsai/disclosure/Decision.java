package org.prongsai.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;
import org.prongsai.identity.PersonId;

/// What a step of the chain made of a submission.
///
/// @param by     who decided; on paper, who recorded it
/// @param reason why it was returned; may say something where it was approved
/// @param paper  the memo by which it was approved; null where it was approved here
public record Decision(
        ChainStep step,
        PersonId by,
        Instant at,
        Outcome outcome,
        String reason,
        @Nullable Paper paper) {
    /// The longest reason that is kept.
    public static final int LONGEST_REASON = 2000;

    /// What a step says.
    public enum Outcome {
        APPROVED,
        RETURNED
    }

    /// A memo by which a step was approved (ตามบันทึกที่ … ลงวันที่ …).
    ///
    /// @param hash by which its scan is kept
    public record Paper(String number, LocalDate on, String hash, ScanFile.Kind kind) {}
}
