package org.prongsai.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Table;

/// A page that explains something in sections.
public record TextPage(String title, String lead, List<Section> sections) {
    public TextPage {
        sections = List.copyOf(sections);
    }

    /// A section.
    ///
    /// @param table its figures; null where it has none
    public record Section(
            String title, List<String> paragraphs, @Nullable Table table) {
        public Section {
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
