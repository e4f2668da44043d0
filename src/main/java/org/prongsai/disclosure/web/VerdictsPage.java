package org.prongsai.disclosure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// What assessors found, copied back from where they say it.
///
/// @param fields  of the form
/// @param faults  lines that could not be read, with what is wrong
/// @param changes what would change; null before anything was read
/// @param same    how many lines say what is known already
/// @param stored  what is to be kept, as it was typed; null where nothing can be
/// @param now     the verdicts that hold
public record VerdictsPage(
        String lead,
        List<Crumb> crumbs,
        @Nullable String told,
        List<Field> fields,
        List<String> faults,
        @Nullable Table changes,
        int same,
        @Nullable Stored stored,
        Table now,
        String path) {
    public VerdictsPage {
        crumbs = List.copyOf(crumbs);
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /// What the second form sends.
    public record Stored(String text, String on, int count) {}
}
