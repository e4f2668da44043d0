package org.prongsai.database;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What a table keeps for a while only; a bean of the module that owns the table.
///
/// How long is not said here but at the table itself, where the migration calls `tenant.personal_data`.
///
/// @param table    with its schema, such as `mail.message`
/// @param deletion the statement that deletes the rows whose time began before `:moment`
public record Kept(String table, Supplier<StatementSpec> deletion) {
    /// Deletes the rows whose time began before `moment`, of the agency on whose behalf the transaction runs.
    ///
    /// @return how many they were
    public int deleteBefore(Instant moment) {
        return deletion.get().param("moment", moment.atOffset(ZoneOffset.UTC)).update();
    }
}
