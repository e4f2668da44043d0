package org.prongsai.privacy.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Theirs;

/// A notice in all its versions, the newest first.
///
/// @param centre path of the privacy centre
/// @param fields of the next version; none for who may only read
/// @param open   whether the form is unfolded
/// @param theirs what someone else wrote meanwhile
public record NoticePage(
        String title,
        String agency,
        String centre,
        String action,
        List<Version> versions,
        List<Field> fields,
        int version,
        boolean open,
        @Nullable Theirs theirs) {
    /// One version.
    public record Version(String title, String since, List<String> paragraphs) {}
}
