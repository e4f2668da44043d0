package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// Part 2 of an agency's survey, as those see it who collect it.
///
/// @param mark    what is said of a survey for improvement; null for others
/// @param refused why nothing was made; null when nothing was refused
/// @param notice  why no papers can be made now; null where they can
/// @param action  where papers are asked for
/// @param fields  ask how many; empty where none can be made
/// @param days    answers by day, each part apart and together
/// @param batches what was made
public record InterviewsPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        @Nullable String mark,
        @Nullable String refused,
        @Nullable String notice,
        List<Tile> tiles,
        String action,
        List<Field> fields,
        Table days,
        Table batches)
        implements HasTables {
    public InterviewsPage {
        crumbs = List.copyOf(crumbs);
        tiles = List.copyOf(tiles);
        fields = List.copyOf(fields);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("days", days, "batches", batches);
    }
}
