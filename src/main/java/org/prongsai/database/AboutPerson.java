package org.prongsai.database;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a table knows of one person; a bean of the module that owns the table.
///
/// @param table with its schema, such as `mail.message`
/// @param rows  the person's rows by the names of their columns, without what proves who he is; asked within a
/// transaction on behalf of each agency in turn, and once on behalf of none
/// @param erase deletes or blanks them, where the law lets a person ask for it and nothing else demands them
public record AboutPerson(String table, Rows rows, Erasure erase) {
    /// Finds a person's rows.
    @FunctionalInterface
    public interface Rows {
        List<Map<String, @Nullable Object>> of(UUID person);
    }

    /// Erases a person's rows.
    @FunctionalInterface
    public interface Erasure {
        void of(UUID person);
    }

    /// Rows that stay when a person asks to be erased, because others rely on them.
    public static AboutPerson thatStays(String table, Rows rows) {
        return new AboutPerson(table, rows, _ -> {});
    }
}
