package org.prongsai.identity.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.HasTables;
import org.prongsai.web.ui.Table;

/// The posts of an agency and who holds them today.
///
/// @param told what was just done; null when nothing was
/// @param undo address that undoes it; null when it needs none
/// @param add  address of the form of a new post
public record PostsPage(
        String agency, @Nullable String told, @Nullable String undo, String add, Table posts) implements HasTables {
    @Override
    public Map<String, Table> tables() {
        return Map.of("posts", posts);
    }
}
