package org.prongsai.report.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Table;

/// The kinds of papers, and which of them an agency writes into a document of its own.
public record TemplatesPage(String lead, List<Crumb> crumbs, Table kinds) implements HasTables {
    public TemplatesPage {
        crumbs = List.copyOf(crumbs);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("templates", kinds);
    }
}
