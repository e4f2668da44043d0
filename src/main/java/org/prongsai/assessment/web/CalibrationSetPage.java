package org.prongsai.assessment.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Table;

/// The calibration set, as the commission puts it together.
///
/// @param told    what was just done; null when nothing was
/// @param undo    address that undoes it; null where nothing does
/// @param edits   whether the visitor may change it
/// @param items   in order, removed ones at the end
/// @param fares   how the assessors fare
public record CalibrationSetPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        boolean edits,
        List<Item> items,
        Table fares,
        String path) {
    public CalibrationSetPage {
        crumbs = List.copyOf(crumbs);
        items = List.copyOf(items);
    }

    /// An item of the set.
    ///
    /// @param place   shown; empty where it is removed
    /// @param picture address of it; null where there is none
    /// @param key     what is right of each component
    /// @param fared   how many told it rightly; empty where nobody answered
    public record Item(
            UUID id,
            String place,
            String title,
            String address,
            @Nullable String picture,
            List<String> key,
            String reason,
            String fared,
            boolean first,
            boolean last,
            boolean removed) {
        public Item {
            key = List.copyOf(key);
        }
    }
}
