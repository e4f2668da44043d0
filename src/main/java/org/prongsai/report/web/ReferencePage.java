package org.prongsai.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// An entry of the register.
///
/// @param action  where its form is sent; null where the visitor may not, or an issued paper made it
/// @param once    whether sending it twice must do it once
/// @param doubles what has the number already
/// @param removal address that removes it; null where nothing does
/// @param ways    its scan and its paper
/// @param theirs  what someone else wrote meanwhile; null when nobody did
public record ReferencePage(
        String title,
        List<Crumb> crumbs,
        List<Fact> facts,
        List<Field> fields,
        @Nullable String action,
        boolean once,
        int version,
        List<String> doubles,
        @Nullable String removal,
        List<Action> ways,
        @Nullable Theirs theirs) {
    public ReferencePage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
        doubles = List.copyOf(doubles);
        ways = List.copyOf(ways);
    }

    ReferencePage theirs(Theirs stored) {
        return new ReferencePage(title, crumbs, facts, fields, action, once, version, doubles, removal, ways, stored);
    }
}
