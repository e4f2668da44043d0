/// The commission's console of a year: how far every agency is, what looks odd and what was made of it, answers about
/// items that hold for all, and how results become public.
///
/// It reads what the modules below count of all agencies in one function each, and writes no agency's data but through
/// them.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "settings",
            "audit",
            "document",
            "document :: docx",
            "document :: drawing",
            "document :: paper",
            "document :: pdf",
            "fetcher",
            "jobs",
            "framework",
            "identity",
            "calendar",
            "desk",
            "disclosure",
            "disclosure :: seen",
            "survey",
            "scoring",
            "analysis",
            "assessment",
            "improvement",
            "published",
            "report",
            "report :: infographic",
            "web",
            "web :: access",
            "web :: sheet",
            "web :: ui"
        })
package org.prongsai.national;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
