package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// The watched surveys of a year, those that wait for a verdict first.
///
/// @param lead    which year
/// @param surveys those of the page
/// @param file    all of them
public record SignsPage(String lead, List<Tile> tiles, Table surveys, Table file, Pages pages) implements HasTables {
    public SignsPage {
        tiles = List.copyOf(tiles);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("signs", file);
    }
}
