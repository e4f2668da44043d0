/// Evidence of disclosure: what agencies show, and what a first look at it tells.
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {"thai", "framework", "fetcher"})
@NullMarked
package org.prongsai.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
