package org.prongsai.survey.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// What came out of a survey.
///
/// @param mark    what is said of a survey for improvement; null for others
/// @param notes   what has to be known to read the figures
/// @param enough  whether so many answered that figures are shown
/// @param charts  one for each kind of answers
/// @param groups  one table for each attribute
/// @param words   that were released
/// @param actions further pages
public record ResultsPage(
        String title,
        List<Crumb> crumbs,
        @Nullable String mark,
        List<Tile> tiles,
        List<String> notes,
        boolean enough,
        List<Stacked> charts,
        Table questions,
        Map<String, Table> groups,
        List<String> words,
        List<Action> actions)
        implements HasTables {
    public ResultsPage {
        crumbs = List.copyOf(crumbs);
        tiles = List.copyOf(tiles);
        notes = List.copyOf(notes);
        charts = List.copyOf(charts);
        groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        words = List.copyOf(words);
        actions = List.copyOf(actions);
    }

    @Override
    public Map<String, Table> tables() {
        var tables = new LinkedHashMap<String, Table>();
        tables.put("questions", questions);
        tables.putAll(groups);
        return tables;
    }
}
