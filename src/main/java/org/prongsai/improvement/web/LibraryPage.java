package org.prongsai.improvement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Tab;

/// The library of measures.
///
/// @param told   what was just done; null when nothing was
/// @param undo   address that undoes it; null where nothing does
/// @param own    whether these are those that the agency shared
/// @param search its fields; none where all that the agency shared is shown
/// @param found  how many there are
/// @param path   of the library, without the query
public record LibraryPage(
        String lead,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        List<Tab> tabs,
        boolean own,
        List<Field> search,
        String found,
        List<Entry> entries,
        Pages pages,
        String path) {
    public LibraryPage {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
        search = List.copyOf(search);
        entries = List.copyOf(entries);
    }

    /// A measure.
    ///
    /// @param steps each with its days in the year
    public record Entry(String id, String title, Badge origin, List<Fact> facts, List<String> steps) {
        public Entry {
            facts = List.copyOf(facts);
            steps = List.copyOf(steps);
        }
    }
}
