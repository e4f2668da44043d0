package org.prongsai.identity;

import org.jspecify.annotations.Nullable;
import org.prongsai.thai.Bilingual;

/// An agency that is assessed.
///
/// @param code     what stands in addresses: lower case letters, digits and hyphens, 2 to 40
/// @param province where it is; null where that does not matter
/// @param district อำเภอ; several เทศบาลตำบล share one name and differ by it
public record Agency(
        AgencyId id,
        String code,
        AgencyKind kind,
        Bilingual name,
        Bilingual shortName,
        @Nullable String province,
        @Nullable String district) {

    /// An agency of which only this is known.
    public Agency(AgencyId id, String code, AgencyKind kind, Bilingual name, Bilingual shortName) {
        this(id, code, kind, name, shortName, null, null);
    }

    /// The address that leads to its latest year.
    public String path() {
        return "/agencies/" + code;
    }
}
