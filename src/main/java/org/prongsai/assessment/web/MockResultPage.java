package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// What a mock assessment came to.
public record MockResultPage(
        String title, String lead, List<Crumb> crumbs, List<Tile> tiles, Table items, List<Action> ways)
        implements HasTables {
    public MockResultPage {
        crumbs = List.copyOf(crumbs);
        tiles = List.copyOf(tiles);
        ways = List.copyOf(ways);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("mock-result", items);
    }
}
