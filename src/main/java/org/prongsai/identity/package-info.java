/// Knows the agencies, the people and their roles, who is signed in, and on whose behalf a page works.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "audit",
            "database",
            "document",
            "mail",
            "web",
            "web :: access",
            "web :: search",
            "web :: ui"
        })
package org.prongsai.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
