package org.prongsai.assessment.web;

import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// Decided appeals of a year.
public record PublishedAppealsPage(String lead, Table appeals) implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of("appeals", appeals);
    }
}
