package org.prongsai.framework.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// All editions.
///
/// @param file the same rows as they go into a file, with the whole hash
/// @param done what was just done; null when nothing was
/// @param undo address that undoes it; null when nothing was done
public record EditionsPage(
        Table shown,
        Table file,
        @Nullable String done,
        @Nullable String undo) implements HasTables {
    static final String NAME = "editions";

    @Override
    public Map<String, Table> tables() {
        return Map.of(NAME, file);
    }
}
