package org.prongsai.report.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// An agency's settings of papers.
///
/// @param told     what was just done; null when nothing was
/// @param sender   fields of where letters come from
/// @param layout   fields of how papers look
/// @param prefixes a field for the agency and for each unit
/// @param fonts    the font files there are
/// @param font     fields of another one
/// @param theirs   what someone else wrote meanwhile; null when nobody did
public record PaperSettingsPage(
        String lead,
        List<Crumb> crumbs,
        String path,
        @Nullable String told,
        boolean keeps,
        List<Field> sender,
        List<Field> layout,
        int version,
        List<Field> prefixes,
        List<String> fonts,
        List<Field> font,
        @Nullable Theirs theirs) {
    public PaperSettingsPage {
        crumbs = List.copyOf(crumbs);
        sender = List.copyOf(sender);
        layout = List.copyOf(layout);
        prefixes = List.copyOf(prefixes);
        fonts = List.copyOf(fonts);
        font = List.copyOf(font);
    }

    /// All fields of the first form, for the summary of faults.
    public List<Field> fields() {
        return Stream.concat(sender.stream(), layout.stream()).toList();
    }

    PaperSettingsPage theirs(Theirs stored) {
        return new PaperSettingsPage(
                lead, crumbs, path, told, keeps, sender, layout, version, prefixes, fonts, font, stored);
    }
}
