package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// What an assessor has to do in a year, agency by agency.
///
/// @param notice what to know before all else; null for nothing
/// @param mend   where to go because of it; null for nowhere
/// @param go     to the next item; null where all is done
/// @param years  to other years
public record QueuePage(
        String lead,
        @Nullable String notice,
        @Nullable Action mend,
        List<Tile> tiles,
        @Nullable Action go,
        Table agencies,
        List<Action> years)
        implements HasTables {
    public QueuePage {
        tiles = List.copyOf(tiles);
        years = List.copyOf(years);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("queue", agencies);
    }
}
