package org.prongsai.improvement.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// A measure, a step, a report or a reason, with its form.
///
/// @param hidden  what the form sends beside its fields
/// @param action  where it is sent; null where the visitor may not
/// @param once    whether sending it twice must do it once
/// @param keep    the label of its button
/// @param theirs  what someone else made of it meanwhile; null when nobody did
/// @param removal how it is taken away; null where it is not
/// @param move    address that moves it among its siblings; null where nothing does
/// @param ways    where else to go from here
public record EditPage(
        String title,
        @Nullable Badge badge,
        List<Crumb> crumbs,
        List<Fact> facts,
        List<Field> fields,
        Map<String, String> hidden,
        @Nullable String action,
        boolean once,
        String keep,
        @Nullable Theirs theirs,
        @Nullable Removal removal,
        @Nullable String move,
        List<Action> ways) {
    public EditPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
        hidden = Map.copyOf(hidden);
        ways = List.copyOf(ways);
    }

    /// How something is taken away.
    public record Removal(String label, String consequence, String confirm, String action) {}

    /// Whether a file can be handed in.
    public boolean isUpload() {
        return fields.stream().anyMatch(field -> field.kind() == Field.Kind.FILE);
    }

    EditPage theirs(Theirs stored) {
        return new EditPage(
                title, badge, crumbs, facts, fields, hidden, action, once, keep, stored, removal, move, ways);
    }
}
