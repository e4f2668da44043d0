package org.prongsai.calendar.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// The calendar of an agency's year.
///
/// @param told    what was just done; null when nothing was
/// @param undo    address that undoes it; null where nothing does
/// @param empty   whether the year has no activities at all
/// @param copy    address that copies the activities of the year before; null where there are none
/// @param owners  the choice of a unit; null where there are not two
/// @param warning what does not fit together; null when all does
/// @param late    what goes on after the window that it follows; null when nothing does
/// @param asked   what the commission asks and nobody answered yet
/// @param answered what the agency answered
/// @param windows the commission's calendar
/// @param feed    the whole secret address by which the visitor follows it; null where he has none
/// @param path    of this page, without the query
/// @param neighbours the calendars of the years before and after
public record CalendarPage(
        String agency,
        String year,
        @Nullable String told,
        @Nullable String undo,
        boolean empty,
        @Nullable String copy,
        @Nullable Field owners,
        @Nullable String warning,
        @Nullable String late,
        List<Asked> asked,
        Table answered,
        Gantt gantt,
        Table activities,
        Table loads,
        Table windows,
        @Nullable String feed,
        String path,
        List<Way> neighbours)
        implements HasTables {
    public CalendarPage {
        asked = List.copyOf(asked);
        neighbours = List.copyOf(neighbours);
    }

    /// A proposal that waits for an answer.
    ///
    /// @param items the agency's activities with their days before and after
    public record Asked(String title, String text, Table items, String href) {}

    /// A neighbouring year.
    public record Way(String label, String href) {}

    @Override
    public Map<String, Table> tables() {
        return Map.of("calendar", activities, "units", loads, "windows", windows);
    }

    /// Whether any unit has something to do.
    public boolean hasLoads() {
        return !loads.rows().isEmpty();
    }
}
