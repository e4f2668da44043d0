package org.prongsai.disclosure;

import org.prongsai.identity.AgencyId;

/// How far the disclosures of an agency are in a year: in counts only, as the commission sees them.
///
/// @param begun    items for which anything was entered
/// @param approved items that were approved and not entered where the assessors look
/// @param filed    items that were entered where the assessors look
/// @param judged   items of which the agency knows the verdict
/// @param passed   those of them that were found complete
/// @param appealed items whose appeal waits for a decision
/// @param settled  items whose appeal was decided
public record DisclosureStanding(
        AgencyId agency, int begun, int approved, int filed, int judged, int passed, int appealed, int settled) {
    /// Of an agency that began with nothing.
    public static DisclosureStanding none(AgencyId agency) {
        return new DisclosureStanding(agency, 0, 0, 0, 0, 0, 0, 0);
    }
}
