package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// A person who serves an agency, or the installation.
///
/// @param state      said only when he is suspended
/// @param told       what was just done; null when nothing was
/// @param undo       address that undoes it; null when it needs none
/// @param refused    why it was not done; null when nothing was refused
/// @param change     address of the form of his name
/// @param grant      address of the form that grants a role
/// @param suspend    where suspending is asked for; null while he is suspended
/// @param reactivate where that is undone; null while he is not
/// @param handover   where his work is handed over; null for the installation
/// @param planned    that he hands over on a day to come; null when he does not
/// @param posts      that he holds or held; null where there are none
/// @param past       the roles that are over; null where there are none
public record PersonPage(
        String name,
        @Nullable Badge state,
        String lead,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String refused,
        List<Fact> facts,
        String change,
        String grant,
        @Nullable String suspend,
        @Nullable String reactivate,
        @Nullable String handover,
        @Nullable String planned,
        Table present,
        @Nullable Table posts,
        @Nullable Table past) {
    PersonPage refused(String why) {
        return new PersonPage(
                name,
                state,
                lead,
                crumbs,
                null,
                null,
                why,
                facts,
                change,
                grant,
                suspend,
                reactivate,
                handover,
                planned,
                present,
                posts,
                past);
    }
}
