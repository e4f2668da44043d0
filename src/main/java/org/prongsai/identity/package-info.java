/// Knows the agencies, and on whose behalf a page works.
@NullMarked
@ApplicationModule(allowedDependencies = {"thai", "database", "document", "web", "web :: ui"})
package org.prongsai.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
