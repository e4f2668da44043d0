package org.prongsai.analysis.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.chart.Waterfall;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tone;

/// The cheapest way from one agency's year to a goal.
///
/// @param isWhole whether only the total is known, so that nothing can be raised
/// @param fields  what to reach, and how
/// @param groups  every item with its lock and its effort
/// @param held    what the address assumes of the year the search begins from
/// @param from    what the search begins from when that is not the year as it is; null when it is
/// @param found   what came of the search
public record GoalPage(
        AgencyYear at,
        String title,
        boolean draft,
        boolean isWhole,
        List<Field> fields,
        List<Group> groups,
        List<WhatIfPage.Held> held,
        @Nullable From from,
        Found found)
        implements HasTables {
    public GoalPage {
        fields = List.copyOf(fields);
        groups = List.copyOf(groups);
        held = List.copyOf(held);
    }

    @Override
    public Map<String, Table> tables() {
        return found.steps() == null ? Map.of() : Map.of(GoalView.TABLE, found.steps());
    }

    /// All fields of the form, for the summary of what is wrong.
    public List<Field> allFields() {
        return java.util.stream.Stream.concat(
                        fields.stream(),
                        groups.stream()
                                .flatMap(group -> group.levers().stream())
                                .map(Lever::effort))
                .toList();
    }

    /// The items of an indicator.
    public record Group(String name, boolean open, List<Lever> levers) {
        public Group {
            levers = List.copyOf(levers);
        }
    }

    /// An item that may be locked or weighed.
    ///
    /// @param locks what its lock sends
    public record Lever(String code, String label, String locks, boolean locked, Field effort) {}

    /// A what-if that the search begins from.
    ///
    /// @param href   the what-if
    /// @param without the search from the year as it is
    public record From(String text, String href, String without) {}

    /// What came of the search.
    ///
    /// @param tone    how good it is
    /// @param title   it in a sentence
    /// @param text    what can be said about it
    /// @param chart   from the total to the goal; null without steps
    /// @param steps   every step; null without steps
    /// @param whatIf  the what-if that assumes all steps; null without steps
    /// @param lacking why there is no total to start from
    public record Found(
            Tone tone,
            String title,
            @Nullable String text,
            @Nullable Waterfall chart,
            @Nullable Table steps,
            @Nullable String whatIf,
            Lacking lacking) {}
}
