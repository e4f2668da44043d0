/// Official papers: what data say in the office's forms, edited, issued, kept in the register and verified.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "audit",
            "document",
            "document :: paper",
            "document :: pdf",
            "document :: docx",
            "document :: drawing",
            "framework",
            "identity",
            "calendar",
            "scoring",
            "analysis",
            "improvement",
            "jobs",
            "disclosure",
            "workgroup",
            "web",
            "web :: access",
            "web :: ui"
        })
package org.prongsai.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
