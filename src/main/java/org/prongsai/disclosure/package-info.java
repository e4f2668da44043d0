/// What an agency discloses in a year (แบบตรวจการเปิดเผยข้อมูลสาธารณะ, OIT): who owns each item, where it is disclosed,
/// through
/// whose hands it goes, what the assessor found, and what became of an appeal.
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
            "web",
            "web :: access",
            "web :: sheet",
            "web :: ui"
        })
package org.prongsai.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
