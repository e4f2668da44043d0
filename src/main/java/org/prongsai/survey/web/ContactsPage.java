package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;

/// The roster of a survey.
///
/// @param mark    what is said of a survey for improvement; null for others
/// @param told    what was just done; null when nothing was
/// @param undo    the address that undoes it; null where nothing does
/// @param isOpen  whether people can be put on it or taken off it
/// @param found   how many were found, in words
/// @param file    all that were found, as they go into a file
/// @param kinds   the numbers that are handed to the commission
/// @param drawn   how the sample was drawn; empty where everybody is asked
/// @param draw    asks how many are to be drawn; empty once the survey is open
public record ContactsPage(
        String path,
        String lead,
        List<Crumb> crumbs,
        @Nullable String mark,
        @Nullable String told,
        @Nullable String undo,
        boolean isOpen,
        List<Field> search,
        String found,
        Table people,
        Table file,
        Pages pages,
        Table kinds,
        List<Fact> drawn,
        List<Field> draw)
        implements HasTables {
    public ContactsPage {
        crumbs = List.copyOf(crumbs);
        search = List.copyOf(search);
        drawn = List.copyOf(drawn);
        draw = List.copyOf(draw);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("contacts", file, "counts", kinds);
    }
}
