package org.prongsai.report.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;

/// The register of an agency.
///
/// @param told  what was just done; null when nothing was
/// @param undo  address that takes it back; null where nothing can
/// @param notes what is odd about the numbers
/// @param doubled whether one occurs twice
/// @param shown the entries of this page
/// @param all   all entries that were found, for files
public record ReferencesPage(
        String lead,
        String path,
        @Nullable String told,
        @Nullable String undo,
        boolean keeps,
        List<Field> search,
        String found,
        List<String> notes,
        boolean doubled,
        Table shown,
        Table all,
        Pages pages)
        implements HasTables {
    public ReferencesPage {
        search = List.copyOf(search);
        notes = List.copyOf(notes);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("register", all);
    }
}
