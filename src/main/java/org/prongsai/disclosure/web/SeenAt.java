package org.prongsai.disclosure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.springframework.modulith.NamedInterface;

/// An address of an item: what was frozen there, and what is there now.
///
/// @param address as it is read: that of the page, or the name of a file that is kept here
/// @param href   where it is opened; null where only what is frozen may be seen
/// @param note   what the agency says is to be seen there; may be empty
/// @param frozen null where the program has seen nothing yet
/// @param live   null where the program looked no more since
@NamedInterface("seen")
public record SeenAt(
        String address,
        @Nullable String href,
        String note,
        @Nullable Frozen frozen,
        @Nullable Live live) {

    /// What counts.
    ///
    /// @param badge    what the first look came to; null where there was none
    /// @param findings of the first look
    /// @param sha256   of the bytes; null where there are none
    /// @param files    to download
    public record Frozen(
            SnapshotPage.Shown shown,
            @Nullable Badge badge,
            List<SnapshotPage.Found> findings,
            @Nullable String sha256,
            List<Action> files) {
        public Frozen {
            findings = List.copyOf(findings);
            files = List.copyOf(files);
        }
    }

    /// What the newest look found.
    ///
    /// @param change what became of it since; null where nothing did
    public record Live(Badge badge, String when, @Nullable String change) {}
}
