package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;

/// The items of a mock assessment.
///
/// @param hint     when it is best done
/// @param progress of all colleagues together; null where there are no items
/// @param ways     on
public record MockPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        String hint,
        @Nullable Progress progress,
        List<Tab> tabs,
        Table items,
        List<Action> ways)
        implements HasTables {
    public MockPage {
        crumbs = List.copyOf(crumbs);
        tabs = List.copyOf(tabs);
        ways = List.copyOf(ways);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("mock", items);
    }
}
