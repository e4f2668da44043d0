package org.prongsai.scoring;

import java.util.UUID;
import org.prongsai.framework.Edition;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// What is handed in to be scored and kept.
///
/// @param source the file's name, or where the values come from; shown, never interpreted
/// @param request idempotency key: the same request stores once
public record NewResult(
        AgencyId agency,
        FiscalYear year,
        Edition edition,
        Inputs inputs,
        StoredResult.Origin origin,
        String source,
        UUID request) {}
