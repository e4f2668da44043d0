package org.prongsai.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// An activity, or the form of a new one.
///
/// @param badge  its state; null for a new one
/// @param facts  what is known of it beside the form
/// @param action where the form is sent; null where nobody may change it here
/// @param isNew  whether it is to be added
/// @param gate   whether evidence is handed in until its end; null where nobody may say so here
/// @param theirs what someone else made of it meanwhile; null when nobody did
/// @param path   of the activity; of the calendar for a new one
/// @param today  proposed as the day on which it was done
public record ActivityPage(
        String title,
        @Nullable Badge badge,
        List<Crumb> crumbs,
        List<Fact> facts,
        List<Field> fields,
        @Nullable String action,
        boolean isNew,
        boolean done,
        @Nullable Boolean gate,
        int version,
        @Nullable Theirs theirs,
        @Nullable String refusal,
        String path,
        String today) {
    public ActivityPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }

    /// The same, beside what someone else has stored meanwhile.
    ActivityPage theirs(Theirs stored) {
        return new ActivityPage(
                title, badge, crumbs, facts, fields, action, isNew, done, gate, version, stored, refusal, path, today);
    }
}
