package org.prongsai.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;

/// The few items that an agency should develop first; a card of the score board, and a page without script.
///
/// @param promise what the total would be if the cheapest path to the target were gone
/// @param items   what the total gains most from first
/// @param goal    leads to the path; null where there is none
public record FirstPage(
        AgencyYear at,
        String title,
        boolean draft,
        String promise,
        List<Item> items,
        @Nullable String goal) {
    public FirstPage {
        items = List.copyOf(items);
    }

    /// One item.
    ///
    /// @param step `79.25 หากได้ 95`
    /// @param gain points of the total, with sign
    public record Item(String code, String label, String href, String step, String gain) {}
}
