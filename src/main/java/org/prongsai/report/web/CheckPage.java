package org.prongsai.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;

/// Looks through a document that someone wrote elsewhere.
///
/// @param found    what was found; null before a file was handed in
/// @param passages the places that something was found in, to be jumped to
public record CheckPage(
        List<Crumb> crumbs,
        String action,
        Field file,
        @Nullable String outcome,
        List<Found> found,
        List<Place> passages) {
    public CheckPage {
        crumbs = List.copyOf(crumbs);
        found = List.copyOf(found);
        passages = List.copyOf(passages);
    }

    /// Something that was found.
    ///
    /// @param href of its place; null for what is missing
    public record Found(String what, String said, @Nullable String href, String place) {}

    /// A passage with its place.
    public record Place(String id, String name, String text) {}
}
