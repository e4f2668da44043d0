package org.prongsai.web.ui;

import org.jspecify.annotations.Nullable;

/// An entry of `ui/timeline.jte`.
///
/// @param when as the reader reads it
public record Happening(String when, String title, @Nullable String text, Tone tone) {}
