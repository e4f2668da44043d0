package org.prongsai.workgroup.web;

import java.util.List;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;

/// Who came to a meeting, as the secretary notes it.
///
/// @param choices what may be said of a seat
/// @param path    where the form is sent
public record AttendancePage(
        List<Crumb> crumbs, String meeting, List<Row> rows, List<Option> choices, Field guests, String path) {
    public AttendancePage {
        crumbs = List.copyOf(crumbs);
        rows = List.copyOf(rows);
        choices = List.copyOf(choices);
    }

    /// A seat.
    ///
    /// @param presence empty where nothing was noted
    /// @param byCode   whether who sits there signed in himself
    public record Row(
            String id, String number, String position, String role, String presence, String note, boolean byCode) {}
}
