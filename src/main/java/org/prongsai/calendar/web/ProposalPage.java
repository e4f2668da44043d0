package org.prongsai.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// What a shift of the commission's asks of an agency, and its answer.
///
/// @param items  the agency's activities with their days before and after
/// @param answers whether the reader may answer it now
/// @param fields of the answer; empty where nothing is left to move
/// @param path   of this page
/// @param undo   address that takes the answer back; null where nothing does
public record ProposalPage(
        String title,
        Badge badge,
        List<Crumb> crumbs,
        @Nullable String told,
        List<Fact> facts,
        Table items,
        boolean answers,
        List<Field> fields,
        int version,
        String path,
        @Nullable String undo) {
    public ProposalPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }
}
