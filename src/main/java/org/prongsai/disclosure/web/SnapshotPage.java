package org.prongsai.disclosure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.springframework.modulith.NamedInterface;

/// What the program saw at an address.
///
/// @param change   what became of it since it was submitted; null where nothing did
/// @param findings of the first look
/// @param then     the look that was submitted, beside which this one is shown; null where this is that one
@NamedInterface("seen")
public record SnapshotPage(
        String title,
        List<Crumb> crumbs,
        Badge badge,
        @Nullable String change,
        List<Fact> facts,
        List<Found> findings,
        List<Action> files,
        Shown now,
        @Nullable Shown then) {
    public SnapshotPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
        files = List.copyOf(files);
    }

    /// Something that was found.
    ///
    /// @param mend how to mend it; null where nothing is to be mended
    public record Found(
            Badge badge, String name, String said, @Nullable String mend) {}

    /// A look at the page.
    ///
    /// @param picture address of it; null where there is none
    /// @param none    why there is none; null where there is one
    /// @param text    the beginning of what is to be read there
    public record Shown(
            String heading,
            @Nullable String picture,
            @Nullable String none,
            String text) {}
}
