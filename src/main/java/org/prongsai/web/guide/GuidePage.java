package org.prongsai.web.guide;

import gg.jte.Content;
import java.util.List;

/// The user guide.
public record GuidePage(List<Section> sections) {
    /// A section with the anchor that pages link to.
    public record Section(String id, String title, Content text) {}
}
