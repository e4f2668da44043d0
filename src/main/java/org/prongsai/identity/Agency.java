package org.prongsai.identity;

import org.prongsai.thai.Bilingual;

/// An agency that is assessed.
///
/// @param code what stands in addresses: lower case letters, digits and hyphens, 2 to 40
public record Agency(AgencyId id, String code, AgencyKind kind, Bilingual name, Bilingual shortName) {

    /// The address that leads to its latest year.
    public String path() {
        return "/agencies/" + code;
    }
}
