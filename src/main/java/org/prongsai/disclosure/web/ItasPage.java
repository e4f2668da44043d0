package org.prongsai.disclosure.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// What is to be entered where the assessors look, item by item, ready to be copied.
///
/// @param told   what was just done; null when nothing was
/// @param undo   address that undoes it; null where nothing does
/// @param day    the field for the day on which items were entered; null where none can be marked
/// @param fault  what is wrong with what was sent; null for nothing
/// @param table  the same as a file
public record ItasPage(
        String lead,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String fault,
        List<Entry> entries,
        @Nullable Field day,
        Table table,
        String path)
        implements HasTables {
    public ItasPage {
        crumbs = List.copyOf(crumbs);
        entries = List.copyOf(entries);
    }

    /// An item.
    ///
    /// @param text  all its addresses with their notes, to be copied as one
    /// @param live  said where some of it was made from live data; null where none was
    /// @param ready whether it can be marked as entered
    public record Entry(
            String code,
            String title,
            String href,
            Badge badge,
            String text,
            @Nullable String live,
            boolean ready) {}

    @Override
    public Map<String, Table> tables() {
        return Map.of("itas", table);
    }
}
