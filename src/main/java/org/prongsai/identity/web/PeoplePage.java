package org.prongsai.identity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;

/// Who serves an agency, or the installation.
///
/// @param path  of this page
/// @param told  what was just done; null when nothing was
/// @param add   address of the form of a new person
/// @param found how many were found, in words
/// @param file  all that were found, as they go into a file
public record PeoplePage(
        String place,
        String path,
        @Nullable String told,
        String add,
        List<Field> search,
        String found,
        Table people,
        Table file,
        Pages pages)
        implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of("people", file);
    }
}
