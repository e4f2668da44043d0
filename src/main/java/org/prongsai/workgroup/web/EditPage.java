package org.prongsai.workgroup.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// A form of a group, a seat, a meeting, an item, minutes or a resolution.
///
/// @param lead    what is said beneath the title; null for nothing
/// @param hidden  what the form sends beside its fields
/// @param once    whether sending it twice must do it once
/// @param keep    the label of its button
/// @param theirs  what someone else made of it meanwhile; null when nobody did
/// @param removal how it is taken away; null where it is not
public record EditPage(
        String title,
        @Nullable String lead,
        List<Crumb> crumbs,
        List<Field> fields,
        Map<String, String> hidden,
        String action,
        boolean once,
        String keep,
        @Nullable Theirs theirs,
        @Nullable Removal removal) {
    public EditPage {
        crumbs = List.copyOf(crumbs);
        fields = List.copyOf(fields);
        hidden = Map.copyOf(hidden);
    }

    /// How something is taken away.
    public record Removal(String label, String consequence, String confirm, String action) {}

    static EditPage adding(String title, List<Crumb> crumbs, List<Field> fields, String action, String keep) {
        return new EditPage(title, null, crumbs, fields, Map.of(), action, true, keep, null, null);
    }

    static EditPage changing(
            String title, List<Crumb> crumbs, List<Field> fields, String action, int version, String keep) {
        return new EditPage(
                title,
                null,
                crumbs,
                fields,
                Map.of("version", Integer.toString(version)),
                action,
                false,
                keep,
                null,
                null);
    }

    EditPage lead(String said) {
        return new EditPage(title, said, crumbs, fields, hidden, action, once, keep, theirs, removal);
    }

    EditPage theirs(Theirs stored) {
        return new EditPage(title, lead, crumbs, fields, hidden, action, once, keep, stored, removal);
    }

    EditPage removal(Removal offered) {
        return new EditPage(title, lead, crumbs, fields, hidden, action, once, keep, theirs, offered);
    }
}
