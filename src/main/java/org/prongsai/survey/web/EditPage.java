package org.prongsai.survey.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// A form of a question or of somebody on the roster, with the ways to move it or to take it away.
///
/// @param mark    what is said of a survey for improvement; null for others
/// @param once    whether sending it twice must do it once
/// @param move    where it is moved; null for what has no order
/// @param removal how it is taken away; null for what is new
/// @param warning what to look at before it is sent once more; null when nothing is
/// @param reset   where a lost pass is given anew; null where there is none
/// @param theirs  what someone else made of it meanwhile; null when nobody did
public record EditPage(
        String title,
        List<Crumb> crumbs,
        @Nullable String mark,
        List<Field> fields,
        Map<String, String> hidden,
        String action,
        boolean once,
        @Nullable String move,
        @Nullable Removal removal,
        @Nullable String warning,
        @Nullable String reset,
        @Nullable Theirs theirs) {
    public EditPage {
        crumbs = List.copyOf(crumbs);
        fields = List.copyOf(fields);
        hidden = Map.copyOf(hidden);
    }

    /// Beside what someone else made of it meanwhile.
    EditPage theirs(Theirs stored) {
        return new EditPage(title, crumbs, mark, fields, hidden, action, once, move, removal, warning, reset, stored);
    }

    /// How it is taken away.
    public record Removal(String label, String consequence, String action) {}
}
