/// Says what to keep and what to develop, what each point is worth, and the cheapest way to a goal.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "audit",
            "framework",
            "identity",
            "scoring",
            "web",
            "web :: access",
            "web :: ui",
            "web :: chart"
        })
package org.prongsai.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
