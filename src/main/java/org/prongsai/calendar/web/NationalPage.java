package org.prongsai.calendar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// The form of a national activity.
///
/// @param action where the form is sent
/// @param isNew  whether it is to be added
/// @param theirs what someone else made of it meanwhile; null when nobody did
public record NationalPage(
        String title,
        List<Crumb> crumbs,
        List<Field> fields,
        String action,
        boolean isNew,
        int version,
        @Nullable Theirs theirs) {
    public NationalPage {
        crumbs = List.copyOf(crumbs);
        fields = List.copyOf(fields);
    }
}
