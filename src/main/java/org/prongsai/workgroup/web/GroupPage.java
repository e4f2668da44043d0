package org.prongsai.workgroup.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// A working group: its order and its meetings.
///
/// @param told    what was just done; null when nothing was
/// @param undo    address that undoes it; null where nothing does
/// @param refusal why it was not done; null where nothing was refused
/// @param missing what the order lacks before it can be issued
/// @param successions where posts have other holders than in the year before; null where nothing was taken over
/// @param grounds paragraph by paragraph
/// @param issue   the fields of number and date; none once the order is issued
/// @param path    of this page
/// @param newMeeting where a meeting is called
public record GroupPage(
        String title,
        Badge state,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String refusal,
        List<String> missing,
        @Nullable Table successions,
        List<Fact> facts,
        List<String> grounds,
        List<Line> seats,
        List<Line> duties,
        Table members,
        Table meetings,
        List<Field> issue,
        String path,
        String newMeeting)
        implements HasTables {
    public GroupPage {
        crumbs = List.copyOf(crumbs);
        missing = List.copyOf(missing);
        facts = List.copyOf(facts);
        grounds = List.copyOf(grounds);
        seats = List.copyOf(seats);
        duties = List.copyOf(duties);
        issue = List.copyOf(issue);
    }

    /// A seat or a duty with its number.
    ///
    /// @param note the role and the name, if it has them
    /// @param href of its form; null where it has none
    /// @param move address that moves it; null where it cannot be moved
    /// @param id   names it on the page
    public record Line(
            String number,
            String text,
            @Nullable String note,
            @Nullable String href,
            @Nullable String move,
            String id) {}

    /// Whether its order can be changed.
    public boolean open() {
        return !issue.isEmpty();
    }

    @Override
    public Map<String, Table> tables() {
        return Map.of("members", members, "meetings", meetings);
    }
}
