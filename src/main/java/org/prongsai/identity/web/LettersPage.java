package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.ui.Field;

/// Whose letters may be printed.
///
/// @param here    the address of this page
/// @param readers to choose from; null when there are none
/// @param out     letters that were printed and not used
public record LettersPage(
        String here, Field search, @Nullable Field readers, List<Out> out) {
    /// A letter that was printed.
    ///
    /// @param revoke where making it void is asked for
    public record Out(String name, String state, String revoke) {}
}
