package org.prongsai.framework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Tab;
import org.prongsai.web.ui.Table;

/// Where an edition is drafted, from another edition or from a score sheet.
///
/// @param action where the form is sent
/// @param source what it is drafted from
/// @param head what the new edition is called
/// @param rules weights and grade rules; empty for a draft from an edition
/// @param faults what the checker finds in the draft; null when it finds nothing
public record DraftPage(
        List<Tab> ways,
        String action,
        boolean bySheet,
        List<Field> source,
        List<Field> head,
        List<Field> rules,
        @Nullable Table faults) {
    /// All fields, for the summary of what is wrong with them.
    public List<Field> fields() {
        return java.util.stream.Stream.of(source, head, rules)
                .flatMap(List::stream)
                .toList();
    }
}
