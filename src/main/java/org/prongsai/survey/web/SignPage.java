package org.prongsai.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;

/// The signs at one survey, and what the commission makes of them.
///
/// @param told    what was just done, or why not; null when nothing was tried
/// @param refused whether it was not done
/// @param action  where the verdict is sent
/// @param version of the verdict that is shown
public record SignPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        @Nullable String told,
        boolean refused,
        List<Fact> facts,
        List<Told> signs,
        String action,
        List<Field> fields,
        int version) {
    public SignPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        signs = List.copyOf(signs);
        fields = List.copyOf(fields);
    }

    /// A sign in words.
    ///
    /// @param name   what it is a sign of
    /// @param seen   the numbers
    /// @param rule   why they are a sign
    /// @param maybe  what may explain them
    public record Told(String name, String seen, String rule, List<String> maybe) {
        public Told {
            maybe = List.copyOf(maybe);
        }
    }
}
