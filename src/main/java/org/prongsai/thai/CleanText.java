package org.prongsai.thai;

import java.util.List;

/// A text after [cleaning][DirtyText#clean].
///
/// @param repairs in the order of their places; empty if the text was clean
public record CleanText(String text, List<Repair> repairs) {
    public CleanText {
        repairs = List.copyOf(repairs);
    }
}
