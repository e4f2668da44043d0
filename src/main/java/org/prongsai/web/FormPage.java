package org.prongsai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// A page that asks for one thing; `ui/form_page.jte` prints it.
///
/// @param lead   what to know before; null for nothing
/// @param guide  the section of the guide
/// @param facts  what it is about
/// @param hidden what the form sends beside its fields
/// @param action where it is sent
/// @param once   whether sending it twice must do it once
/// @param submit the label of its button
/// @param theirs what someone else made of it meanwhile; null when nobody did
public record FormPage(
        String title,
        @Nullable String lead,
        String guide,
        List<Crumb> crumbs,
        List<Fact> facts,
        List<Field> fields,
        Map<String, String> hidden,
        String action,
        boolean once,
        String submit,
        @Nullable Theirs theirs) {
    public FormPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
        hidden = Map.copyOf(hidden);
    }

    /// A form that is sent to `action`.
    public static FormPage of(
            String title, String guide, List<Crumb> crumbs, List<Field> fields, String action, String submit) {
        return new FormPage(title, null, guide, crumbs, List.of(), fields, Map.of(), action, false, submit, null);
    }

    /// With a sentence beneath the title.
    public FormPage lead(String said) {
        return new FormPage(title, said, guide, crumbs, facts, fields, hidden, action, once, submit, theirs);
    }

    /// With what it is about.
    public FormPage facts(List<Fact> known) {
        return new FormPage(title, lead, guide, crumbs, known, fields, hidden, action, once, submit, theirs);
    }

    /// Done once however often it is sent.
    public FormPage doneOnce() {
        return new FormPage(title, lead, guide, crumbs, facts, fields, hidden, action, true, submit, theirs);
    }

    /// Made from this version of what it changes.
    public FormPage version(int version) {
        return hidden("version", Integer.toString(version));
    }

    /// Sending something beside its fields.
    public FormPage hidden(String name, String value) {
        var more = new HashMap<>(hidden);
        more.put(name, value);
        return new FormPage(title, lead, guide, crumbs, facts, fields, more, action, once, submit, theirs);
    }

    /// Beside what someone else made of it meanwhile.
    public FormPage theirs(Theirs stored) {
        return new FormPage(title, lead, guide, crumbs, facts, fields, hidden, action, once, submit, stored);
    }

    /// Whether a file can be handed in.
    public boolean isUpload() {
        return fields.stream().anyMatch(field -> field.kind() == Field.Kind.FILE);
    }
}
