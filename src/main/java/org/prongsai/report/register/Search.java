package org.prongsai.report.register;

import org.jspecify.annotations.Nullable;

/// Which entries are looked for, and in which order.
///
/// @param words        within number, subject or party; may be empty
/// @param calendarYear Buddhist; null for all
/// @param fiscalYear   null for all
/// @param series       null for all
public record Search(
        String words,
        @Nullable Integer calendarYear,
        @Nullable Integer fiscalYear,
        @Nullable Series series,
        Order order,
        boolean descending) {
    /// By what entries are sorted.
    public enum Order {
        DATED,
        NUMBER,
        SUBJECT,
        PARTY
    }
}
