package org.prongsai.privacy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// A breach, new or known.
///
/// @param centre path of the privacy centre
/// @param clock  until when the regulator is to be told; null for a new one
/// @param action where it is sent; null for who may only read, and when it is closed
/// @param isNew  whether it is entered only now
/// @param theirs what someone else wrote meanwhile
public record BreachPage(
        String title,
        String centre,
        @Nullable Badge badge,
        @Nullable String clock,
        @Nullable String action,
        boolean isNew,
        List<Field> fields,
        int version,
        @Nullable Theirs theirs) {
    BreachPage meanwhile(Theirs other) {
        return new BreachPage(title, centre, badge, clock, action, isNew, fields, version, other);
    }
}
