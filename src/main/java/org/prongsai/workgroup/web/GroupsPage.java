package org.prongsai.workgroup.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;

/// The working groups of an agency's year.
///
/// @param told what was just done; null when nothing was
/// @param undo address that undoes it; null where nothing does
/// @param taken groups of the year before that can be taken over
/// @param path of this page
public record GroupsPage(
        String agency,
        String year,
        @Nullable String told,
        @Nullable String undo,
        List<Row> groups,
        List<Former> taken,
        String path,
        List<Way> neighbours) {
    public GroupsPage {
        groups = List.copyOf(groups);
        taken = List.copyOf(taken);
        neighbours = List.copyOf(neighbours);
    }

    /// A group.
    public record Row(String name, String href, Badge state, String order, String size) {}

    /// A group of the year before.
    public record Former(String name, String id) {}

    /// A neighbouring year.
    public record Way(String label, String href) {}
}
