package org.prongsai.scoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Figure;

/// All versions of a year's result.
///
/// @param done what was just done, null when nothing was
/// @param undo address that undoes what was just done; null when nothing was
public record VersionsPage(
        AgencyYear at,
        String title,
        String agency,
        List<Version> versions,
        @Nullable String done,
        @Nullable String undo) {

    /// One version.
    ///
    /// @param state current, older or withdrawn
    /// @param withdraw where withdrawing it is asked for; null for one that is withdrawn
    /// @param restore where restoring it is asked for; null for one that stands
    public record Version(
            String name,
            Figure total,
            @Nullable Badge grade,
            Badge state,
            String edition,
            String source,
            String storedAt,
            String recomputes,
            @Nullable String withdraw,
            @Nullable String restore) {}
}
