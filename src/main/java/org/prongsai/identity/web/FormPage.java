package org.prongsai.identity.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// A page that is one form.
///
/// @param lead    said beneath the title; null when the title says it all
/// @param guide   part of the guide that explains it
/// @param facts   what is known of the thing; may be empty
/// @param action  where the form is sent
/// @param fields  none when there is nothing to fill in
/// @param hidden  what is sent along unseen
/// @param refusal why it was not done; null when no attempt was refused, or the fault is at a field
/// @param theirs  what someone else made of it meanwhile; null when nobody did
/// @param save    what the button says; null where there is nothing to send
/// @param danger  a grave act beside the form; null where there is none
public record FormPage(
        String title,
        @Nullable String lead,
        String guide,
        List<Crumb> crumbs,
        List<Fact> facts,
        String action,
        List<Field> fields,
        Map<String, String> hidden,
        @Nullable String refusal,
        @Nullable Theirs theirs,
        @Nullable String save,
        @Nullable Danger danger) {
    public FormPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
        hidden = Map.copyOf(hidden);
    }

    /// An act that is confirmed before it is done.
    public record Danger(String label, String consequence, String action, String confirm) {}

    /// A form of its own.
    static FormPage of(
            String title, String guide, List<Crumb> crumbs, String action, List<Field> fields, @Nullable String save) {
        return new FormPage(title, null, guide, crumbs, List.of(), action, fields, Map.of(), null, null, save, null);
    }

    FormPage lead(String said) {
        return new FormPage(title, said, guide, crumbs, facts, action, fields, hidden, refusal, theirs, save, danger);
    }

    FormPage facts(List<Fact> known) {
        return new FormPage(title, lead, guide, crumbs, known, action, fields, hidden, refusal, theirs, save, danger);
    }

    FormPage hidden(Map<String, String> along) {
        return new FormPage(title, lead, guide, crumbs, facts, action, fields, along, refusal, theirs, save, danger);
    }

    FormPage refusal(@Nullable String why) {
        return new FormPage(title, lead, guide, crumbs, facts, action, fields, hidden, why, theirs, save, danger);
    }

    FormPage theirs(Theirs now) {
        return new FormPage(title, lead, guide, crumbs, facts, action, fields, hidden, refusal, now, save, danger);
    }

    FormPage danger(@Nullable Danger act) {
        return new FormPage(title, lead, guide, crumbs, facts, action, fields, hidden, refusal, theirs, save, act);
    }
}
