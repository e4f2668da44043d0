package org.prongsai.web.ui;

import org.jspecify.annotations.Nullable;

/// A column of a [Table].
///
/// @param numeric whether its cells line up at the right
/// @param sort    how it can be sorted by, or `null`
public record Column(
        String label, boolean numeric, @Nullable Sort sort) {
    /// The address of the table sorted by this column, and how it is sorted by it now.
    public record Sort(String href, Order order) {}

    /// As `aria-sort` names it.
    public enum Order {
        NONE,
        ASCENDING,
        DESCENDING;

        public String aria() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Column text(String label) {
        return new Column(label, false, null);
    }

    public static Column number(String label) {
        return new Column(label, true, null);
    }

    public Column sorted(String href, Order order) {
        return new Column(label, numeric, new Sort(href, order));
    }
}
