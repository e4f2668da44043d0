package org.prongsai.web.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/// A cell of a [Table].
public sealed interface Cell {
    /// Words.
    record Text(String text) implements Cell {}

    /// Words with a smaller line beneath.
    record Pair(String text, String note) implements Cell {}

    /// A number, set in columns.
    record Numeric(String text) implements Cell {}

    /// A code such as `O30`.
    record Code(String text) implements Cell {}

    /// A link to a page.
    record Link(String text, String href) implements Cell {}

    /// A figure and, if it has one, its grade.
    record Scored(Figure figure, @Nullable Badge badge) implements Cell {}

    /// A state or a grade.
    record Marked(Badge badge) implements Cell {}

    /// Nothing, with the reason why.
    record Missing(String reason) implements Cell {}

    /// Any piece of a page.
    record Rich(Content content) implements Cell {}

    /// A text in a language that is not the page's.
    ///
    /// @param language  as in `lang`
    /// @param direction as in `dir`; null where it runs from left to right
    record Foreign(String text, String language, @Nullable String direction) implements Cell {}

    static Cell text(String text) {
        return new Text(text);
    }

    static Cell number(String text) {
        return new Numeric(text);
    }
}
