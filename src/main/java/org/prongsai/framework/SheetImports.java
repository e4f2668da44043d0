package org.prongsai.framework;

import java.util.Optional;
import org.prongsai.web.Visit;

/// Where a score sheet can be checked under an edition. Scores stand above this module, so scoring tells it.
public interface SheetImports {
    /// The address of the page that takes a sheet of the edition's year at the visitor's agency, with the edition
    /// chosen; for a visitor without agency, where he can look at one all the same.
    Optional<String> address(Edition edition, Visit visit);
}
