package org.prongsai.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Step;

/// How far a survey is closed.
///
/// @param told     what was just done, or why not; null when nothing was tried
/// @param refused  whether it was not done
/// @param now      what is the matter now
/// @param path     of this page
/// @param asks     whether the reader may ask for the close
/// @param withdraws whether he may take that back
/// @param approves whether he may be the second officer
/// @param results  where the results are; null before there are any
public record ClosePage(
        String title,
        List<Crumb> crumbs,
        @Nullable String told,
        boolean refused,
        List<Step> steps,
        String now,
        String path,
        boolean asks,
        boolean withdraws,
        boolean approves,
        @Nullable String results,
        List<Fact> facts) {
    public ClosePage {
        crumbs = List.copyOf(crumbs);
        steps = List.copyOf(steps);
        facts = List.copyOf(facts);
    }
}
