package org.prongsai.report.web;

import org.jspecify.annotations.Nullable;

/// A year's result on one page.
///
/// @param path of the page and, with an ending, of its files
/// @param text what the picture says, in words; null where the year has no result
/// @param scores where a result is entered
public record InfographicPage(
        String title, String path, @Nullable String text, String scores) {}
