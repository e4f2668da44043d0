/// The trail: what was done, by whom and when, in chains of hashes whose heads are signed every hour.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"thai", "database", "settings", "document", "web", "web :: ui", "web :: access"})
package org.prongsai.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
