package org.prongsai.identity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;

/// The register of agencies.
///
/// @param told  what was just done; null when nothing was
/// @param found how many agencies the search found, in words
/// @param mayImport whether the reader may take lists in
/// @param file  all that were found, as they go into a file
public record RegisterPage(
        @Nullable String told,
        boolean mayImport,
        List<Field> search,
        String found,
        Table agencies,
        Table file,
        Pages pages)
        implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of("agencies", file);
    }
}
