package org.prongsai.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// A question, a disclosure item or an indicator over the whole country.
///
/// @param asks   what is asked or must be disclosed
/// @param parts  what it is the mean of; null for a leaf
/// @param kinds  its mean by kind
/// @param full   how many have all points, in a sentence; null where nobody has
/// @param mended how many that failed before passed; null where that is not known
/// @param ways   how the good ones do it
public record ItemPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        List<Tile> tiles,
        String asksTitle,
        List<String> asks,
        @Nullable Table parts,
        Table kinds,
        Table best,
        Table worst,
        @Nullable String full,
        @Nullable String mended,
        List<Way> ways) {
    public ItemPage {
        crumbs = List.copyOf(crumbs);
        tiles = List.copyOf(tiles);
        asks = List.copyOf(asks);
        ways = List.copyOf(ways);
    }

    /// What an agency with a high score shows or does.
    ///
    /// @param href of the page that was looked at; null for a measure
    public record Way(
            String agency,
            String agencyHref,
            String says,
            @Nullable String href) {}
}
