package org.prongsai.analysis.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// What became of each item and question of the surveys since the year before.
///
/// @param lead    which years stand beside each other
/// @param tiles   the surveys as a whole; none where there is nothing to compare with
/// @param surveys by the name of their table
public record ChangePage(
        AgencyYear at, String title, String lead, boolean draft, List<Tile> tiles, Map<String, Survey> surveys)
        implements HasTables {
    public ChangePage {
        tiles = List.copyOf(tiles);
        surveys = Collections.unmodifiableMap(new LinkedHashMap<>(surveys));
    }

    /// One survey.
    ///
    /// @param said how many of its lines changed beyond chance, and how many would by chance alone
    public record Survey(String name, String said, Table lines) {}

    @Override
    public Map<String, Table> tables() {
        var tables = new LinkedHashMap<String, Table>();
        surveys.forEach((name, survey) -> tables.put(name, survey.lines()));
        return tables;
    }
}
