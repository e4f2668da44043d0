package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.sheet.ReadyPlans;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;

/// A plan of an agency's year.
///
/// @param kind     as in addresses
/// @param told     what was just done; null when nothing was
/// @param undo     address that undoes it; null where nothing does
/// @param refusal  why the plan could not be approved; null where it could
/// @param state    draft, or approved
/// @param coverage whether every weak item is answered; null for plans that answer none
/// @param rows     the same as `grid`, each cell filled, for files
/// @param approval the fields of an approval; none where it cannot be approved now
/// @param path     of the year's plans, without the query
/// @param ways     to the years before and after
public record MeasuresPage(
        String title,
        String kind,
        String lead,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String refusal,
        List<Tab> kinds,
        Badge state,
        List<Fact> facts,
        @Nullable CoverageCard coverage,
        PlanGrid grid,
        Table rows,
        List<Field> approval,
        boolean approved,
        Table versions,
        String path,
        List<Way> ways)
        implements HasTables {
    public MeasuresPage {
        kinds = List.copyOf(kinds);
        facts = List.copyOf(facts);
        approval = List.copyOf(approval);
        ways = List.copyOf(ways);
    }

    /// A neighbouring year.
    public record Way(String label, String href) {}

    /// What is asked of O42, and what answers each weak item.
    ///
    /// @param lead   how many are answered
    /// @param ticks  the three components of O42
    /// @param advice what was recommended
    /// @param open   codes of two or more weak items that nothing answers yet; empty where there are fewer
    public record CoverageCard(String lead, List<Tick> ticks, Table weak, Table advice, String open) {
        public CoverageCard {
            ticks = List.copyOf(ticks);
        }
    }

    /// A component that is there or lacks.
    public record Tick(String text, boolean met) {}

    @Override
    public Map<String, Table> tables() {
        return coverage == null
                ? Map.of("measures", rows, "versions", versions)
                : Map.of(
                        "measures",
                        rows,
                        "versions",
                        versions,
                        "coverage",
                        coverage.weak(),
                        "recommendations",
                        coverage.advice());
    }

    /// Where a plan that comes with the program is taken over; null where there is none of this kind.
    public @Nullable String ready() {
        return PlanKind.of(kind).filter(ReadyPlans::has).isPresent() ? path + "/ready?kind=" + kind : null;
    }

    /// Where the declaration of this plan is checked; null where it has none.
    public @Nullable String declaration() {
        return kind.equals(PlanKind.NO_GIFT.tag()) ? path + "/declaration" : null;
    }

    /// Whether there is anything in the plan.
    public boolean hasMeasures() {
        return !grid.rows().isEmpty();
    }
}
