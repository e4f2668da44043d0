package org.prongsai.identity.web;

import java.util.List;

/// Letters to be printed, each on a sheet of its own.
///
/// @param back to the list
public record LettersPrintPage(List<Sheet> sheets, String back) {
    /// One letter; it names its reader and nobody else.
    ///
    /// @param page where the code is entered
    public record Sheet(String name, String page, String code, Qr qr, String until) {}
}
