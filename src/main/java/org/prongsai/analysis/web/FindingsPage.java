package org.prongsai.analysis.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.chart.Stacked;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Theirs;

/// What to keep, what to develop and what is urgent in one agency's year.
///
/// @param overview how many items of each indicator stand where; null where the lines are applied to whole indicators
/// @param dots     the indicators between the lines; null where the lines are applied to items
/// @param tables   every list by its tag
/// @param isWhole  whether only the total is known, so that there is nothing to sort
public record FindingsPage(
        AgencyYear at,
        String title,
        boolean draft,
        Lacking lacking,
        boolean isWhole,
        @Nullable Stacked overview,
        @Nullable DotChart dots,
        String heading,
        String lead,
        List<Tab> tabs,
        Table table,
        Map<String, Table> tables,
        LinesCard lines)
        implements HasTables {
    public FindingsPage {
        tabs = List.copyOf(tabs);
        tables = Map.copyOf(tables);
    }

    /// The form of the two lines.
    ///
    /// @param open  whether it is unfolded
    /// @param said  which lines apply
    /// @param keep  the lines to keep for the agency; null when they are kept already
    /// @param back  where the lines that apply otherwise are shown; null when these are shown
    /// @param drop  asks for the edition's lines again; null when they apply
    /// @param done  what was just done; null when nothing was
    /// @param undo  asks for undoing it; null where it cannot be undone
    /// @param theirs the lines that someone else set meanwhile
    public record LinesCard(
            List<Field> fields,
            boolean open,
            String said,
            @Nullable String keep,
            @Nullable String back,
            @Nullable String drop,
            @Nullable String done,
            @Nullable String undo,
            @Nullable Theirs theirs) {
        public LinesCard {
            fields = List.copyOf(fields);
        }
    }
}
