package org.prongsai.database;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// What a table knows of one person; a bean of the module that owns the table.
///
/// @param table     with its schema, such as `mail.message`
/// @param selection the statement that finds the rows of the person `:id`, without what proves who he is
/// @param erasure   the statement that deletes or blanks them; null for rows that stay when he asks to be erased,
/// because
/// others rely on them
public record AboutPerson(
        String table,
        Supplier<StatementSpec> selection,
        @Nullable Supplier<StatementSpec> erasure) {
    /// Rows that stay when a person asks to be erased.
    public static AboutPerson thatStays(String table, Supplier<StatementSpec> selection) {
        return new AboutPerson(table, selection, null);
    }

    /// The person's rows by the names of their columns, at the agency on whose behalf the transaction runs.
    public List<Map<String, @Nullable Object>> rowsOf(UUID person) {
        return selection.get().param("id", person).query().listOfRows();
    }

    /// Erases them, where the law lets a person ask for it and nothing else demands them.
    public void erase(UUID person) {
        if (erasure != null) {
            erasure.get().param("id", person).update();
        }
    }
}
