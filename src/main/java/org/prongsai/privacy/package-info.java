/// Privacy under the PDPA: the record of processing, retention, what people ask about their data, breaches, notices.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"thai", "database", "audit", "identity", "desk", "web", "web :: access", "web :: ui"})
package org.prongsai.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
