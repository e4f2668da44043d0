package org.prongsai.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;

/// An issued paper.
///
/// @param told  what was just done; null when nothing was
/// @param undo  address that takes it back; null where nothing can
/// @param files to be downloaded
/// @param unsigned why no file is bound behind a signed memo; null where one is, or none should be
/// @param hashes of them
/// @param verify address at which anyone verifies it
/// @param evidence where it is sent to become evidence of a disclosure item; null where it cannot
/// @param correct where its correction is begun; null where it may not
/// @param withdraw where it is withdrawn; null where it may not
/// @param reason why it is withdrawn
public record IssuedPage(
        String title,
        List<Crumb> crumbs,
        Badge state,
        @Nullable String told,
        @Nullable String undo,
        List<Fact> facts,
        List<Action> files,
        @Nullable String unsigned,
        List<Fact> hashes,
        String verify,
        @Nullable Evidence evidence,
        @Nullable String correct,
        @Nullable String withdraw,
        Field reason) {
    public IssuedPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        files = List.copyOf(files);
        hashes = List.copyOf(hashes);
    }

    /// The way to a disclosure item.
    ///
    /// @param label  what its button says
    /// @param action where it is sent
    /// @param page   what is sent
    public record Evidence(String label, String action, String page) {}
}
