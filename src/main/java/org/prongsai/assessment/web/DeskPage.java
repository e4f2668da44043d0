package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// What an assessor has to do at an agency, item by item.
///
/// @param notice  what stands in the way; null where nothing does
/// @param mend    where to go because of it; null for nowhere
/// @param go      to the next item; null where all is done
/// @param interviews to part 2 of the agency's survey
/// @param release where the verdicts are handed over; null where it cannot be done
public record DeskPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        Badge badge,
        @Nullable String told,
        @Nullable String refusal,
        @Nullable String notice,
        @Nullable Action mend,
        List<Tile> tiles,
        @Nullable Action go,
        Action interviews,
        @Nullable String release,
        Table items)
        implements HasTables {
    public DeskPage {
        crumbs = List.copyOf(crumbs);
        tiles = List.copyOf(tiles);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("items", items);
    }
}
