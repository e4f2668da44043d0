package org.prongsai.survey.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Fact;

/// Where a receipt is looked up.
///
/// @param typed  what was looked up
/// @param answer null while nothing is looked up
/// @param facts  what is published; empty before the close
public record ReceiptsPage(
        String title, String path, String typed, @Nullable Answer answer, List<Fact> facts) {
    public ReceiptsPage {
        facts = List.copyOf(facts);
    }

    /// What became of it.
    public enum Answer {
        COUNTED,
        MISSING,
        UNREADABLE;

        /// As in keys of texts.
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
