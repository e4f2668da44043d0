/// Turns tallies, verdicts and published values into scores, and keeps how each score was reached.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "settings",
            "audit",
            "framework",
            "disclosure",
            "survey",
            "identity",
            "document",
            "web",
            "web :: access",
            "web :: ui",
            "web :: chart"
        })
package org.prongsai.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
