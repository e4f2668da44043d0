package org.prongsai.disclosure;

import java.util.UUID;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// An assessor said what to better about an item. Published within the transaction that keeps the verdict.
///
/// @param year of the verdict; the plan of the year after has to answer
/// @param id   the same for the same words about the same item
public record RecommendationGiven(AgencyId agency, FiscalYear year, String code, String said, UUID id) {}
