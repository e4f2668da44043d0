package org.prongsai.assessment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Table;

/// An item of a mock assessment.
///
/// @param told     what was just done; null when nothing was
/// @param undo     address that undoes it; null where nothing does
/// @param conflict what someone else did meanwhile; null where nobody did
/// @param bar      why the visitor may not judge it; null where he may
/// @param panel    with which he judges; null where he may not, or has
/// @param mine     what he came to; null where he did not
/// @param disputed whether colleagues found different things
/// @param findings of all colleagues, which nobody sees before he judged; null before
/// @param ways     on
public record MockItemPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String conflict,
        @Nullable String bar,
        @Nullable JudgePanel panel,
        @Nullable Badge mine,
        boolean disputed,
        @Nullable Table findings,
        List<Action> ways,
        String path) {
    public MockItemPage {
        crumbs = List.copyOf(crumbs);
        ways = List.copyOf(ways);
    }
}
