package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Progress;
import org.prongsai.web.ui.Table;

/// How far an act on the surveys of all agencies is.
///
/// @param told      what was just done; null when nothing was
/// @param refused   why it could not be done; null when it was
/// @param note      what goes on, in a sentence
/// @param proposed  whether it waits for a second officer
/// @param confirms  whether the reader may be the second
/// @param goesOn    whether work is being done, so that the page asks again
/// @param cancelled whether it was stopped before the end
/// @param faults    surveys with which it failed, with reasons
public record CountryActPage(
        String title,
        String path,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String refused,
        String note,
        boolean proposed,
        boolean confirms,
        boolean goesOn,
        boolean cancelled,
        List<Fact> facts,
        Progress progress,
        Table faults)
        implements HasTables {
    public CountryActPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
    }

    /// Whether it failed with some.
    public boolean hasFaults() {
        return !faults.rows().isEmpty();
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("faults", faults);
    }
}
