package org.prongsai.workgroup.web;

import java.util.List;
import org.prongsai.web.ui.Crumb;

/// The sheet on which those who come to a meeting sign (ใบลงชื่อผู้เข้าประชุม).
public record SheetPage(List<Crumb> crumbs, String group, String meeting, String when, String where, List<Row> rows) {
    /// Empty rows for those who take part without a seat.
    private static final int GUESTS = 5;

    public SheetPage {
        crumbs = List.copyOf(crumbs);
        rows = List.copyOf(rows);
    }

    /// A seat.
    ///
    /// @param person empty where the order names nobody, so that the name is written by hand
    public record Row(String number, String person, String position, String role) {}

    public int guests() {
        return GUESTS;
    }
}
