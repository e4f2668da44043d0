package org.prongsai.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// A list of agencies: what a search found, or all of a kind or a province.
///
/// @param form     where the choices are sent
/// @param box      what is looked for; null where nothing is
/// @param filters  what can be chosen
/// @param filtered whether anything of it is
/// @param tiles    the figures of the whole group; none for a search
/// @param grades   how many have each grade; null for a search
/// @param near     whether nothing has what was typed, so that these are near to it
public record ListPage(
        String title,
        @Nullable String lead,
        List<Crumb> crumbs,
        String form,
        @Nullable Field box,
        List<Field> filters,
        boolean filtered,
        List<Tile> tiles,
        @Nullable Stacked grades,
        boolean near,
        String said,
        boolean none,
        Table table,
        Pages pages) {
    public ListPage {
        crumbs = List.copyOf(crumbs);
        filters = List.copyOf(filters);
        tiles = List.copyOf(tiles);
    }
}
