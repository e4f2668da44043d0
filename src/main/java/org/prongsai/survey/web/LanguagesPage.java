package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;

/// The further languages in which the surveys of a year can be answered.
public record LanguagesPage(List<Crumb> crumbs, List<Tab> years, Table languages) implements HasTables {
    public LanguagesPage {
        crumbs = List.copyOf(crumbs);
        years = List.copyOf(years);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("languages", languages);
    }
}
