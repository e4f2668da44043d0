package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// What a plan's measures are worth, and what became of the items at which they aim.
///
/// @param tiles the points that the total can gain, and how many items moved
public record EffectPage(String title, String lead, List<Crumb> crumbs, List<Tile> tiles, Table items)
        implements HasTables {
    public EffectPage {
        crumbs = List.copyOf(crumbs);
        tiles = List.copyOf(tiles);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("effect", items);
    }
}
