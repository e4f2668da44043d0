package org.prongsai.database;

import java.time.Instant;

/// What a table keeps for a while only; a bean of the module that owns the table.
///
/// How long is not said here but at the table itself, where the migration calls `tenant.personal_data`.
///
/// @param table  with its schema, such as `mail.message`
/// @param delete deletes the rows whose time began before a moment, and tells how many they were; it runs within a
/// transaction on behalf of each agency in turn, and once on behalf of none
public record Kept(String table, Deletion delete) {
    /// How rows are deleted.
    @FunctionalInterface
    public interface Deletion {
        int before(Instant moment);
    }
}
