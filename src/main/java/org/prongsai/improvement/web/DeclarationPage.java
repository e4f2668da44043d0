package org.prongsai.improvement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.improvement.Declaration;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;

/// Checks the declaration of the No Gift Policy.
///
/// @param path    where it is sent
/// @param checked what was found; null before anything was
public record DeclarationPage(
        String title,
        List<Crumb> crumbs,
        String path,
        Declaration asked,
        Field field,
        @Nullable Declaration checked) {
    public DeclarationPage {
        crumbs = List.copyOf(crumbs);
    }
}
