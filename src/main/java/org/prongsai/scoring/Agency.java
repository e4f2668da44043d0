package org.prongsai.scoring;

import org.prongsai.thai.Bilingual;

/// An agency as far as scores need it.
///
/// @param code what stands in addresses: lower case letters and digits
public record Agency(AgencyId id, String code, Bilingual name, Bilingual shortName) {}
