/// The working group of a fiscal year (คณะทำงาน): the order that appoints it, its meetings, what they resolved.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "audit",
            "document",
            "identity",
            "calendar",
            "desk",
            "web",
            "web :: access",
            "web :: ui"
        })
package org.prongsai.workgroup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
