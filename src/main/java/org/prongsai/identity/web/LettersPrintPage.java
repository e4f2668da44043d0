package org.prongsai.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.prongsai.web.Emblem;
import org.prongsai.web.ui.Qr;

/// Letters to be printed, each on a sheet of its own.
///
/// @param back   to the list
/// @param sender the agency from which they come; null for the installation
/// @param emblem what stands for the sender
public record LettersPrintPage(
        List<Sheet> sheets,
        String back,
        @Nullable String sender,
        @Nullable Emblem emblem) {
    /// One letter; it names its reader and nobody else.
    ///
    /// @param page where the code is entered
    public record Sheet(String name, String page, String code, Qr qr, String until) {}
}
