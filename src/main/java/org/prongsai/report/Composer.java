package org.prongsai.report;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;

/// Writes manuscripts of some kinds from an agency's data.
public interface Composer {
    /// What it writes.
    Set<DocumentKind> kinds();

    /// What of `kind` can be written for a year now: none where data are missing, one for most kinds, several
    /// where there are several meetings or units.
    List<Occasion> occasions(AgencyId agency, FiscalYear year, DocumentKind kind);

    /// Writes one; the same data give the same manuscript.
    ///
    /// @throws java.util.NoSuchElementException if it is no longer one of the [#occasions]
    Manuscript compose(Occasion occasion);

    /// What can be sent by LINE or mail along with the paper, in Thai; empty for none.
    ///
    /// @throws java.util.NoSuchElementException as [#compose]
    default String message(Occasion occasion) {
        return "";
    }

    /// What a paper is about.
    ///
    /// @param subject the meeting or unit; null for kinds of which a year has one
    /// @param label   tells it from others of its kind, in Thai; may be empty
    record Occasion(
            AgencyId agency,
            FiscalYear year,
            DocumentKind kind,
            @Nullable UUID subject,
            String label) {
        /// The only one of its year, if what it tells is there.
        public static List<Occasion> onceIf(boolean there, AgencyId agency, FiscalYear year, DocumentKind kind) {
            return there ? List.of(new Occasion(agency, year, kind, null, "")) : List.of();
        }
    }
}
