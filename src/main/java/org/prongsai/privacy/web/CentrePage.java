package org.prongsai.privacy.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// The privacy centre.
///
/// @param told  what was just done
/// @param path  of the page
/// @param keeps whether the reader may answer and enter, and not only read
public record CentrePage(
        String agency, @Nullable String told, String path, boolean keeps, Table requests, Table breaches, Table notices)
        implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of("requests", requests, "breaches", breaches);
    }
}
