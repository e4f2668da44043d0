package org.prongsai.framework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Table;

/// The differences between two editions that are about one topic.
///
/// @param title with their number
/// @param open whether they are few enough to show at once
/// @param rules the grade rules of both editions, which read better whole; null for any other topic
public record DifferencePart(
        String title, Table table, boolean open, @Nullable Rules rules) {

    /// Grade rules then and now.
    public record Rules(String wasTitle, List<Table> was, String isTitle, List<Table> is) {}
}
