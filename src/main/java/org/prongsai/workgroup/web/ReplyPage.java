package org.prongsai.workgroup.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;

/// An invitation to a meeting, and the answer to it.
///
/// @param badge   what was answered; null where the visitor is not invited
/// @param refusal why there is nothing to answer; null where there is
/// @param told    what was just done; null when nothing was
/// @param fields  of the answer; none where there is nothing to answer
/// @param path    of this page
public record ReplyPage(
        String title,
        @Nullable Badge badge,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String refusal,
        List<Fact> facts,
        List<Field> fields,
        String path) {
    public ReplyPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        fields = List.copyOf(fields);
    }
}
