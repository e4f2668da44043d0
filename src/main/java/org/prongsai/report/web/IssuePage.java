package org.prongsai.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;

/// Asks for what the registry and the signer gave a paper.
///
/// @param doubles entries of the register that have the number already
/// @param refusal why it cannot be issued as it stands; null where it can
/// @param version of the draft that will be frozen
public record IssuePage(
        String title,
        List<Crumb> crumbs,
        String action,
        String preview,
        List<Field> fields,
        List<String> doubles,
        @Nullable String refusal,
        int version) {
    public IssuePage {
        crumbs = List.copyOf(crumbs);
        fields = List.copyOf(fields);
        doubles = List.copyOf(doubles);
    }
}
