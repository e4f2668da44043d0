/// What an agency sets out to better in a year, who does it until when, and how far it has come.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "audit",
            "database",
            "desk",
            "document",
            "framework",
            "identity",
            "calendar",
            "disclosure",
            "scoring",
            "analysis",
            "web",
            "web :: access",
            "web :: search",
            "web :: sheet",
            "web :: ui"
        })
package org.prongsai.improvement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
