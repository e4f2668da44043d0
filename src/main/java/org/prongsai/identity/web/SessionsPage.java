package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;

/// Who is signed in now.
///
/// @param told  what was just done; null when nothing was
/// @param found how many sessions there are, in words
public record SessionsPage(@Nullable String told, Field search, String found, List<Shown> sessions, Pages pages) {
    /// A session that goes on.
    ///
    /// @param end where ending all of its person's is asked for
    public record Shown(String name, String device, String means, String began, String seen, String end) {}
}
