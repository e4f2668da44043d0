package org.prongsai.published;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.prongsai.thai.FiscalYear;

/// A publication of a year's results. A correction is the next version, beside the old ones.
///
/// @param version     counts from 1
/// @param edition     hash of the edition file that all results were scored under
/// @param reason      why it was corrected; empty for the first
/// @param resolution  number of the committee's resolution; empty where none was recorded
/// @param agencies    how many agencies it holds
/// @param madeUp      whether its figures are of nobody, for demonstration and tests
public record Release(
        FiscalYear year,
        int version,
        String edition,
        String reason,
        String resolution,
        @Nullable LocalDate resolvedOn,
        Instant publishedAt,
        int agencies,
        boolean madeUp) {}
