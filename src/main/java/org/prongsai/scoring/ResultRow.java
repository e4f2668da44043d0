package org.prongsai.scoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of `scoring.result` with the edition file it was scored under.
record ResultRow(
        UUID agencyId,
        UUID id,
        int fiscalYear,
        int version,
        String editionHash,
        String editionFile,
        String inputs,
        String explained,
        String origin,
        String source,
        Instant storedAt,
        @Nullable Instant withdrawnAt) {}
