package org.prongsai.improvement;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How far a step had come in a round.
///
/// @param said     what was done
/// @param proof    address of what shows it; may be empty
/// @param provenOn the day on which the proof was true: when that could be seen there, or what the file shows was so;
///     null without proof
/// @param reason   why it is not finished; may be empty
/// @param newDate  until when it is to be done instead; null where none was set
/// @param value    of its indicator; null where it was not measured
/// @param version  counts its changes from 1; 0 for one that is not stored yet
public record Progress(
        ProgressStatus status,
        String said,
        String proof,
        @Nullable LocalDate provenOn,
        String reason,
        @Nullable LocalDate newDate,
        @Nullable BigDecimal value,
        int version) {
    public Progress {
        if (!proof.isEmpty() && provenOn == null) {
            throw new IllegalArgumentException("a proof without its day");
        }
        if (status == ProgressStatus.DONE && newDate != null) {
            throw new IllegalArgumentException("done, and yet a new date");
        }
    }

    public boolean isDone() {
        return status == ProgressStatus.DONE;
    }

    /// Whether it says why it is not finished, and until when it will be.
    boolean explainsDelay() {
        return !reason.isBlank() && newDate != null;
    }
}
