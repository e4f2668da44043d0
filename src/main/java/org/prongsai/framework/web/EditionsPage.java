package org.prongsai.framework.web;

import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// All editions.
///
/// @param file the same rows as they go into a file, with the whole hash
public record EditionsPage(Table shown, Table file) implements HasTables {
    static final String NAME = "editions";

    @Override
    public Map<String, Table> tables() {
        return Map.of(NAME, file);
    }
}
