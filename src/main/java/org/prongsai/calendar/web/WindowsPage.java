package org.prongsai.calendar.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Theirs;

/// The windows of the commission's calendar of a year, to be set.
///
/// @param told   what was just done; null when nothing was
/// @param undo   address that undoes it; null where nothing does
/// @param theirs what someone else has set meanwhile; null when nobody did
/// @param windows with the national activities
/// @param shifts  what was moved, and how many agencies answered what
/// @param path   of this page
public record WindowsPage(
        String year,
        @Nullable String told,
        @Nullable String undo,
        @Nullable Theirs theirs,
        List<Group> groups,
        Table windows,
        Table shifts,
        String path,
        List<CalendarPage.Way> neighbours)
        implements HasTables {
    public WindowsPage {
        groups = List.copyOf(groups);
        neighbours = List.copyOf(neighbours);
    }

    /// The same, with the address that undoes what was just done.
    WindowsPage undo(@Nullable String address) {
        return new WindowsPage(year, told, address, theirs, groups, windows, shifts, path, neighbours);
    }

    /// The fields of a window.
    ///
    /// @param version of the window that they were made from, with the name of its field
    public record Group(String title, List<Field> fields, String versionName, int version) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /// All fields, as the list of faults needs them.
    public List<Field> fields() {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("windows", windows);
    }
}
