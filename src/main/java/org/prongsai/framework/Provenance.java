package org.prongsai.framework;

import org.prongsai.thai.Bilingual;

/// Where a block of an edition comes from.
///
/// @param block what it speaks of: `scales`, `grades`, `IIT`, `O26`
/// @param mark how sure it is
/// @param source the kind of document, never a person's name
public record Provenance(String block, Mark mark, Bilingual source) {
    /// How sure a rule is, from surest to least sure.
    public enum Mark {
        /// Printed in an official document of an agency.
        OFFICIAL,
        /// Proved by arithmetic on published figures.
        DERIVED,
        /// Seen in a public copy.
        FOUND,
        /// Not confirmed by any document.
        UNVERIFIED,
        /// Chosen by the makers of this program; no document could confirm it.
        OWN
    }
}
