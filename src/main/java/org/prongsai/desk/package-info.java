/// What waits for whom until when (งานของฉัน), what was announced to whom, and who is told of it.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "identity",
            "mail",
            "web",
            "web :: access",
            "web :: search",
            "web :: ui"
        })
package org.prongsai.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
