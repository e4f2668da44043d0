package org.prongsai.web.ui;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A column of a [Table].
///
/// @param sort how it can be sorted by, or `null`
public record Column(String label, Kind kind, @Nullable Sort sort) {
    /// How its cells are set.
    public enum Kind {
        TEXT,
        /// Says what the row is when the first column only has its code; stands without label on a phone.
        NAMING,
        /// Lines up at the right.
        NUMBER;

        /// Its class in the style sheet.
        public String css() {
            return "is-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /// The address of the table sorted by this column, and how it is sorted by it now.
    public record Sort(String href, Order order) {}

    /// As `aria-sort` names it.
    public enum Order {
        NONE,
        ASCENDING,
        DESCENDING;

        public String aria() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Column text(String label) {
        return new Column(label, Kind.TEXT, null);
    }

    public static Column naming(String label) {
        return new Column(label, Kind.NAMING, null);
    }

    public static Column number(String label) {
        return new Column(label, Kind.NUMBER, null);
    }

    public Column sorted(String href, Order order) {
        return new Column(label, kind, new Sort(href, order));
    }
}
