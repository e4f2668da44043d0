package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// The form of one unit.
///
/// @param action  where the form is sent
/// @param version of the unit when the form was shown
/// @param remove  where removing is asked for; null for a new unit and for one with units under it
/// @param theirs  what someone else made of it meanwhile; null when nobody did
public record UnitPage(
        String title,
        List<Crumb> crumbs,
        String action,
        List<Field> fields,
        int version,
        @Nullable String remove,
        @Nullable Theirs theirs) {}
