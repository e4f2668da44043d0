/// The fiscal year's activities and the windows of the commission's calendar: what is done when, and what is open.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "audit",
            "document",
            "identity",
            "desk",
            "web",
            "web :: access",
            "web :: sheet",
            "web :: ui"
        })
package org.prongsai.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
