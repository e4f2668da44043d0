package org.prongsai.audit.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// An agency's log, a page of it.
///
/// @param path   of the log
/// @param narrow whether filters are set
/// @param newer  address of the events after these; null when these are the newest
/// @param older  address of the events before these; null when these are the oldest
public record LogPage(
        String path,
        List<Field> fields,
        boolean narrow,
        Table events,
        @Nullable String newer,
        @Nullable String older) implements HasTables {
    static final String NAME = "log";

    @Override
    public Map<String, Table> tables() {
        return Map.of(NAME, events);
    }
}
