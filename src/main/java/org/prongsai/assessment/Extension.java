package org.prongsai.assessment;

import java.time.LocalDate;
import org.prongsai.calendar.WindowKind;

/// A window of a round that the commission keeps open beyond its calendar.
///
/// @param until   the last day
/// @param version counts its changes from 1
public record Extension(WindowKind kind, LocalDate until, String reason, int version) {
    /// The most characters of a reason.
    public static final int LONGEST_REASON = 1000;
}
