package org.prongsai.report.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.document.ScanFile;

/// What is to be entered in the register.
///
/// @param party whom it went to, or came from; may be empty
/// @param link  where it can be read; may be empty
public record NewReference(
        Series series,
        String number,
        LocalDate dated,
        String subject,
        String party,
        String link,
        @Nullable ScanFile scan) {}
