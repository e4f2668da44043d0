package org.prongsai.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// The standing total of an agency's year, as lists of agencies show it.
///
/// @param edition its id
/// @param points  rounded half up to two decimals; null where the total is withheld
/// @param grade   its code; null where there is none
public record Total(
        AgencyId agency,
        FiscalYear year,
        int version,
        String edition,
        @Nullable BigDecimal points,
        @Nullable String grade) {}
