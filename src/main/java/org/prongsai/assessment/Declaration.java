package org.prongsai.assessment;

import java.time.Instant;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;

/// Whether an assessor has an interest in an agency, as he said himself.
///
/// @param conflict whether he has
/// @param reason   which one; empty where he has none
public record Declaration(
        FiscalYear year, AgencyId agency, PersonId person, boolean conflict, String reason, Instant at) {
    /// The most characters of a reason.
    public static final int LONGEST_REASON = 1000;
}
