package org.prongsai.web.sheet;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Step;
import org.prongsai.web.ui.Table;

/// A file that is taken in, and what it would do; `ui/sheet.jte` prints it.
///
/// @param guide   part of the guide that explains it
/// @param ways    where the file to fill in is had
/// @param path    where it stands; its forms go there and to `<path>/store`
/// @param hidden  what its forms send beside their fields
/// @param store   what the button says that stores it
/// @param faults  why nothing can be stored; null when there is no fault
/// @param doubts  what to look at; null when there is nothing
/// @param changes what would be stored, cell by cell; null before a file was read
/// @param stale   what was changed after the file was made; null when nothing was
/// @param summary how much of what; null before a file was read
/// @param over    asks whether the file wins over what was changed since; null when nothing was
/// @param kept    what the next form sends to store it as it was shown; empty while it cannot be
public record SheetPage(
        String title,
        String lead,
        String guide,
        List<Crumb> crumbs,
        List<Action> ways,
        String path,
        Map<String, String> hidden,
        String store,
        List<Step> steps,
        List<Field> fields,
        @Nullable Table faults,
        @Nullable Table doubts,
        @Nullable Table changes,
        @Nullable Table stale,
        @Nullable String summary,
        @Nullable Field over,
        Map<String, String> kept) {
    public SheetPage {
        crumbs = List.copyOf(crumbs);
        ways = List.copyOf(ways);
        hidden = Map.copyOf(hidden);
        steps = List.copyOf(steps);
        fields = List.copyOf(fields);
        kept = Map.copyOf(kept);
    }

    /// Where another file is chosen.
    public String back() {
        String kind = hidden.get("kind");
        return kind == null ? path : path + "?kind=" + kind;
    }
}
