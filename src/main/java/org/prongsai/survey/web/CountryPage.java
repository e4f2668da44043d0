package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// How the surveys of all agencies stand, and what the commission can do with them.
///
/// @param told    what was just done; null when nothing was
/// @param refused why it could not be done; null when it was
/// @param acts    what can be begun
/// @param begun   what was begun before
/// @param found   how many surveys match, in words
/// @param surveys those that are shown
/// @param all     those that match, for the file
public record CountryPage(
        String title,
        String path,
        List<Tab> years,
        @Nullable String told,
        @Nullable String refused,
        List<Tile> tiles,
        List<Act> acts,
        Table begun,
        List<Field> search,
        String found,
        Table surveys,
        Table all,
        Pages pages)
        implements HasTables {
    public CountryPage {
        years = List.copyOf(years);
        tiles = List.copyOf(tiles);
        acts = List.copyOf(acts);
        search = List.copyOf(search);
    }

    /// What can be begun.
    ///
    /// @param action where it is begun
    /// @param now    how many surveys it is about now, in words
    /// @param lacks  what holds others up, in words
    /// @param submit what its button says; null where there is nothing to do
    public record Act(
            String title,
            String text,
            String action,
            String now,
            List<String> lacks,
            @Nullable String submit) {
        public Act {
            lacks = List.copyOf(lacks);
        }
    }

    /// Whether anything was begun before.
    public boolean hasBegun() {
        return !begun.rows().isEmpty();
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("surveys", all);
    }
}
