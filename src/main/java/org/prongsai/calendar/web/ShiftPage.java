package org.prongsai.calendar.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// A shift of the commission's, and what each agency answered.
public record ShiftPage(String title, String lead, List<Crumb> crumbs, List<Fact> facts, Table answers)
        implements HasTables {
    public ShiftPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("answers", answers);
    }
}
