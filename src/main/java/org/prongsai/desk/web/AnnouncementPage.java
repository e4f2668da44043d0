package org.prongsai.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Badge;
import org.prongsai.web.ui.Share;

/// An announcement.
///
/// @param acknowledge where it is acknowledged; null once that is done
/// @param readers     who has acknowledged it; null for those who are not told
public record AnnouncementPage(
        String title,
        String agency,
        Badge badge,
        List<String> paragraphs,
        String posted,
        String until,
        @Nullable String acknowledge,
        Share share,
        @Nullable Readers readers) {
    /// Who has acknowledged it and who has not, as posts or names in the reader's language.
    public record Readers(String lead, List<String> missing, List<String> acknowledged) {}
}
