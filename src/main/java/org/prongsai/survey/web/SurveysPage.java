package org.prongsai.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Progress;

/// The surveys of a year.
///
/// @param told  what was just done; null when nothing was
/// @param undo  the address that undoes it; null where nothing does
/// @param begin what can be begun; empty for those who only look
public record SurveysPage(
        String lead,
        String path,
        @Nullable String told,
        @Nullable String undo,
        List<Action> begin,
        List<Card> cards) {
    public SurveysPage {
        begin = List.copyOf(begin);
        cards = List.copyOf(cards);
    }

    /// A survey.
    ///
    /// @param href     of its page; null for those who may not see it
    /// @param mark     what is said of a survey for improvement; null for others
    /// @param answers  how many came so far, in words; null for those who may not see it, and for drafts
    /// @param progress how far the minimum is reached; null without one
    public record Card(
            String title,
            @Nullable String href,
            Badge stage,
            @Nullable String mark,
            List<String> notes,
            @Nullable String answers,
            @Nullable Progress progress) {
        public Card {
            notes = List.copyOf(notes);
        }
    }
}
