package org.prongsai.analysis.web;

import java.util.Map;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// What every item is worth in the total of one agency's year.
///
/// @param isWhole whether only the total is known, so that there is nothing to value
/// @param groups  items that weigh the same, the heaviest first
/// @param items   every item
public record MarginalPage(
        AgencyYear at, String title, boolean draft, boolean isWhole, Lacking lacking, Table groups, Table items)
        implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of(MarginalView.GROUPS, groups, MarginalView.ITEMS, items);
    }
}
