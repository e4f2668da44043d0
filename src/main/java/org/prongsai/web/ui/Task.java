package org.prongsai.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of `ui/tasks.jte`: something to do or to read.
///
/// @param badge how urgent it is, or how it stands
/// @param notes one line each: until when, where, by whom
/// @param share the text to send on by LINE, or nothing
public record Task(
        String title,
        String href,
        Badge badge,
        List<String> notes,
        @Nullable Share share) {
    public Task {
        notes = List.copyOf(notes);
    }
}
