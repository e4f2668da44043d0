package org.prongsai.report.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;

/// The document of an agency's own for a kind of paper.
///
/// @param told   what was just done; null when nothing was
/// @param undo   address that takes it back; null where nothing can
/// @param own    what is known of the document in use; empty where papers look like everybody's
/// @param faults of what was just handed in
/// @param fields that the document may have
public record TemplatePage(
        String title,
        String path,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        boolean keeps,
        List<Fact> own,
        List<String> faults,
        List<Field> upload,
        Table fields) {
    public TemplatePage {
        crumbs = List.copyOf(crumbs);
        own = List.copyOf(own);
        faults = List.copyOf(faults);
        upload = List.copyOf(upload);
    }
}
