package org.prongsai.privacy.web;

import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// The record of processing.
///
/// @param count how many tables keep something of people, and how many do not
public record RecordPage(String count, Table record) implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of("record", record);
    }
}
