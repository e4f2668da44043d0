package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// How far a plan has come in a round.
///
/// @param told     what was just done; null when nothing was
/// @param undo     address that undoes it; null where nothing does
/// @param partial  whether only the steps of the visitor's units are shown
/// @param tiles    measures and steps that are done
/// @param kpis     what the indicators had reached by quarter
/// @param emenscr  what is copied into eMENSCR; null for the plan of measures, which is not reported there
/// @param files    workbooks to fill in, one for each unit; none for who only reads
/// @param progress address of this page, without the query
/// @param plan     address of the plan itself
public record ProgressPage(
        String title,
        String lead,
        @Nullable String told,
        @Nullable String undo,
        List<Tab> kinds,
        List<Tab> rounds,
        boolean partial,
        List<Tile> tiles,
        Table steps,
        Table measures,
        Table quarters,
        Table kpis,
        @Nullable Table emenscr,
        List<Action> files,
        String progress,
        String plan)
        implements HasTables {
    public ProgressPage {
        kinds = List.copyOf(kinds);
        rounds = List.copyOf(rounds);
        tiles = List.copyOf(tiles);
        files = List.copyOf(files);
    }

    @Override
    public Map<String, Table> tables() {
        return emenscr == null
                ? Map.of("progress", steps, "roll-up", measures, "quarters", quarters, "indicators", kpis)
                : Map.of(
                        "progress",
                        steps,
                        "roll-up",
                        measures,
                        "quarters",
                        quarters,
                        "indicators",
                        kpis,
                        "emenscr",
                        emenscr);
    }

    public boolean isEmpty() {
        return steps.rows().isEmpty();
    }
}
