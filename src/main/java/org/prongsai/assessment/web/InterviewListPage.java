package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Table;

/// The surveys of an agency that have a second part.
public record InterviewListPage(String title, String lead, List<Crumb> crumbs, Table surveys) implements HasTables {
    public InterviewListPage {
        crumbs = List.copyOf(crumbs);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("surveys", surveys);
    }
}
