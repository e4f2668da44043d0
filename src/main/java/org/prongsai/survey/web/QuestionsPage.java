package org.prongsai.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;

/// What a survey asks.
///
/// @param mark what is said of a survey for improvement; null for others
/// @param told what was just done; null when nothing was
/// @param undo the address that undoes it; null where nothing does
/// @param add  where a question is added; null where none can be
public record QuestionsPage(
        String lead,
        List<Crumb> crumbs,
        @Nullable String mark,
        @Nullable String told,
        @Nullable String undo,
        @Nullable Action add,
        List<Line> lines) {
    public QuestionsPage {
        crumbs = List.copyOf(crumbs);
        lines = List.copyOf(lines);
    }

    /// A question.
    ///
    /// @param number as it stands in front of it: its code in the edition, or its place
    /// @param about  what several questions of one item have in common; null for one alone
    /// @param answers the choices, in words
    /// @param change where it is changed; null where it is not
    public record Line(
            String number,
            @Nullable String about,
            String ask,
            String answers,
            @Nullable String help,
            @Nullable Action change) {}
}
