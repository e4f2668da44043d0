package org.prongsai.analysis.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.HasTables;
import org.prongsai.web.chart.DotChart;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Figure;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Tile;

/// One agency's year as it would stand with other scores.
///
/// @param isWhole whether only the total is known, so that nothing can be moved
/// @param groups  every item with its field
/// @param held    what the address assumes of nodes that have no field
/// @param saved   what the agency keeps under a name
/// @param done    what was just done; null when nothing was
/// @param undo    asks for undoing it; null where it cannot be undone
public record WhatIfPage(
        AgencyYear at,
        String title,
        boolean draft,
        boolean isWhole,
        List<Group> groups,
        List<Held> held,
        Result result,
        List<Saved> saved,
        @Nullable String done,
        @Nullable String undo)
        implements HasTables {
    public WhatIfPage {
        groups = List.copyOf(groups);
        held = List.copyOf(held);
        saved = List.copyOf(saved);
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of(WhatIfView.TABLE, result.differences());
    }

    /// The fields that are wrong.
    public List<Field> wrong() {
        return groups.stream()
                .flatMap(group -> group.levers().stream())
                .map(Lever::field)
                .filter(field -> field.error() != null)
                .toList();
    }

    /// The items of an indicator.
    ///
    /// @param open whether something in it is changed, locked or wrong
    public record Group(String name, boolean open, List<Lever> levers) {
        public Group {
            levers = List.copyOf(levers);
        }
    }

    /// An item that can be moved.
    ///
    /// @param code   what its lock sends
    /// @param shown  the code as people know it
    /// @param locked whether the search for a path leaves it alone
    public record Lever(Field field, String code, String shown, boolean changed, boolean locked) {}

    /// A hidden field.
    public record Held(String name, String value) {}

    /// What comes of it.
    ///
    /// @param parts       the instruments, as they are and as they would be; null where none has a score
    /// @param moved       what was changed
    /// @param suggested   what to begin with while nothing is changed
    /// @param differences everything that differs, as a table
    /// @param wrong       what cannot be reckoned with
    /// @param lacking     why there is no total
    /// @param links       where to go from here
    /// @param name        the field for the name under which it is saved
    public record Result(
            Tile total,
            @Nullable DotChart parts,
            List<Moved> moved,
            List<Moved> suggested,
            Table differences,
            List<String> wrong,
            Lacking lacking,
            Links links,
            Field name) {
        public Result {
            moved = List.copyOf(moved);
            suggested = List.copyOf(suggested);
            wrong = List.copyOf(wrong);
        }
    }

    /// A change that is assumed, or could be.
    ///
    /// @param step `71.71 → 95.00`
    /// @param gain what it brings to the total, with sign
    /// @param turn the same what-if without it, or with it
    public record Moved(String code, String label, String step, String gain, String turn) {}

    /// Where to go from a what-if.
    ///
    /// @param reset the year as it is
    /// @param goal  the search for a path from here
    /// @param save  keeps it under a name
    public record Links(String reset, String goal, String save) {}

    /// A what-if under a name.
    ///
    /// @param href   loads it
    /// @param about  how much it changes, and when it was saved
    /// @param delete asks for deleting it
    public record Saved(
            String name,
            String href,
            Figure total,
            @Nullable Badge grade,
            String about,
            String delete) {}
}
