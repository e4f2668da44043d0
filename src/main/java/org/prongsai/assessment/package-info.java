/// The assessors' side of disclosures: who judges which agency, what each found of every required component on the
/// evidence that the server froze, how two who disagree are settled, and who decides appeals. It serves installations
/// in which a commission assesses; and agencies that rehearse their assessment among colleagues.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "audit",
            "document",
            "fetcher",
            "files",
            "jobs",
            "framework",
            "identity",
            "calendar",
            "desk",
            "disclosure",
            "disclosure :: seen",
            "survey",
            "web",
            "web :: access",
            "web :: sheet",
            "web :: ui"
        })
package org.prongsai.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
