package org.prongsai.workgroup.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Qr;

/// The code of a meeting, to be shown to all who are there.
///
/// @param told  what was just done; null when nothing was
/// @param code  in two groups of three digits
/// @param open  whether it counts now
/// @param hours when it counts
public record CodePage(
        List<Crumb> crumbs,
        String meeting,
        @Nullable String told,
        String code,
        Qr qr,
        boolean open,
        String hours,
        String came,
        String path) {
    public CodePage {
        crumbs = List.copyOf(crumbs);
    }
}
