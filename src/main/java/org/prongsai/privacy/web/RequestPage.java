package org.prongsai.privacy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// A request and its answer.
///
/// @param centre path of the privacy centre
/// @param answer paragraphs; none while it is open
/// @param action where the answer is sent; null for who may only read, and when it is answered
/// @param theirs how someone else answered it meanwhile
/// @param erases whether granting it erases at once
public record RequestPage(
        String title,
        String centre,
        Badge badge,
        String from,
        String received,
        String due,
        List<String> detail,
        List<String> answer,
        @Nullable String closed,
        @Nullable String action,
        boolean erases,
        List<Field> fields,
        int version,
        @Nullable Theirs theirs) {
    RequestPage meanwhile(Theirs other) {
        return new RequestPage(
                title, centre, badge, from, received, due, detail, answer, closed, action, erases, fields, version,
                other);
    }
}
