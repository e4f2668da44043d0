package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Table;

/// A post and those who hold or held it.
///
/// @param told       what was just done; null when nothing was
/// @param undo       address that undoes it; null when it needs none
/// @param refused    why it was not done; null when nothing was refused
/// @param assign     address of the form that names someone; null where the reader may not
/// @param change     address of the form of the post; null where the reader may not
/// @param remove     where removing is asked for; null where the reader may not or someone holds it
/// @param signatures how those sign who hold it today
/// @param past       null where nobody held it before
public record PostPage(
        String title,
        String lead,
        List<Crumb> crumbs,
        @Nullable String told,
        @Nullable String undo,
        @Nullable String refused,
        List<Fact> facts,
        @Nullable String assign,
        @Nullable String change,
        @Nullable String remove,
        Table present,
        List<Signature> signatures,
        @Nullable Table past) {
    /// How one signs.
    ///
    /// @param name  of the signer
    /// @param lines beneath the name
    public record Signature(String name, List<String> lines) {
        public Signature {
            lines = List.copyOf(lines);
        }
    }

    PostPage refused(String why) {
        return new PostPage(
                title, lead, crumbs, null, null, why, facts, assign, change, remove, present, signatures, past);
    }
}
