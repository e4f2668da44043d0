package org.prongsai.report.results;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.FiscalYear;

/// Papers that the commission has made in one go.
///
/// @param kind      only agencies of this kind; null for all
/// @param province  only agencies there; null for all
/// @param attempt   1, and one more each time work was taken up again
/// @param cancelled when it was stopped; null while it goes on
public record ResultBatch(
        UUID id,
        FiscalYear year,
        @Nullable AgencyKind kind,
        @Nullable String province,
        int attempt,
        Instant started,
        @Nullable Instant cancelled) {}
