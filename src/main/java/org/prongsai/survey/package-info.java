/// Surveys of those who work at an agency (แบบวัด IIT) and of those who use it (แบบวัด EIT), and other surveys of the
/// same
/// kind: rosters, passes, sealed answers, the close, tallies and receipts.
///
/// Who may answer and what was answered are kept apart, so that nobody can join them (decision 38).
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "thai",
            "database",
            "audit",
            "document",
            "document :: drawing",
            "document :: paper",
            "document :: pdf",
            "files",
            "jobs",
            "mail",
            "framework",
            "identity",
            "calendar",
            "desk",
            "web",
            "web :: access",
            "web :: chart",
            "web :: sheet",
            "web :: ui"
        })
package org.prongsai.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
