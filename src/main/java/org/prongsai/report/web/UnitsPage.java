package org.prongsai.report.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Table;

/// Who was asked, and who has handed in what (ใครส่งอะไรแล้ว).
///
/// @param begin address that begins a draft for every unit; null where nobody is left to be asked, or it may not be
/// done
/// @param messages to be sent by LINE, by the names of the units
public record UnitsPage(
        String title,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String begin,
        Table units,
        List<Message> messages)
        implements HasTables {
    public UnitsPage {
        crumbs = List.copyOf(crumbs);
        messages = List.copyOf(messages);
    }

    /// What is sent to a unit.
    public record Message(String unit, Share share) {}

    @Override
    public Map<String, Table> tables() {
        return Map.of("units", units);
    }
}
