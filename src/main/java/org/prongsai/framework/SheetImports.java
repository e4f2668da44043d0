package org.prongsai.framework;

import java.util.Optional;

/// Where a score sheet can be checked under an edition. Scores stand above this module, so scoring tells it.
public interface SheetImports {
    /// The address of the page that takes a sheet of the edition's year, with the edition chosen.
    Optional<String> address(Edition edition);
}
