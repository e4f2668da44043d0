package org.prongsai.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.survey.Comments.Comment;
import org.prongsai.web.ui.Crumb;

/// Free words, to be read for names.
///
/// @param told    what was just done, or why not; null when nothing was tried
/// @param refused whether it was not done
/// @param path    of this page
public record CommentsPage(
        String title, List<Crumb> crumbs, @Nullable String told, boolean refused, String path, List<Comment> comments) {
    public CommentsPage {
        crumbs = List.copyOf(crumbs);
        comments = List.copyOf(comments);
    }
}
