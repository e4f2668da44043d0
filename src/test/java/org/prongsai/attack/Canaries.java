package org.prongsai.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipInputStream;

/// Fills an agency with rows in every table that agencies own, with its canary word in every text.
///
/// Rows are copied from a sample agency; a table without any gets a row of its own. A column that takes no free text,
/// such as a state, cannot hold the word and needs not. Runs as the owner, past every rule that would hold others.
final class Canaries {
    /// Words of the program in which a person's word would break the page, and what is copied from a file by content.
    private static final Set<String> NO_FREE_TEXT = Set.of(
            "scoring.result.inputs",
            "scoring.result.explained",
            "desk.duty.title_key",
            "mail.message.template",
            "improvement.approval.content",
            "disclosure.submission.content",
            "disclosure.snapshot.fetched",
            "disclosure.walk.front",
            "disclosure.walk.pages",
            "disclosure.snapshot.seen",
            "disclosure.snapshot.parts",
            "disclosure.snapshot.findings",
            "disclosure.snapshot.change");

    private static final String COLUMNS = """
            select a.attname, a.atttypid::regtype::text, a.attnotnull and not a.atthasdef,
                   exists (select from pg_constraint c where c.conrelid = a.attrelid and c.contype in ('p', 'u', 'f')
                              and a.attnum = any (c.conkey))
                   or exists (select from pg_index i where i.indrelid = a.attrelid and i.indisunique
                                 and a.attnum = any (i.indkey)),
                   (select (regexp_match(pg_get_constraintdef(c.oid), '''([^'']+)''::text'))[1] from pg_constraint c
                     where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum]
                       and pg_get_constraintdef(c.oid) like '%ARRAY[%' limit 1)
              from pg_attribute a
             where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             order by a.attnum
            """;

    private record Column(String name, String type, boolean needed, boolean key, String choice) {
        boolean isText() {
            return type.equals("text") || type.equals("text[]") || type.startsWith("json");
        }
    }

    private final Connection owner;
    private final Set<String> empty = new TreeSet<>();
    private int planted;

    Canaries(Connection owner) {
        this.owner = owner;
    }

    /// Fills `agency` in each of `tables`, copying from `sample`.
    Canaries plant(List<String> tables, UUID sample, UUID agency, String word) throws SQLException {
        owner.setAutoCommit(false);
        run("set local session_replication_role = replica"); // neither triggers nor foreign keys
        for (String table : tables) {
            if (!table.startsWith("audit.") && !table.equals("identity.assignment")) {
                plant(table, columns(table), sample, agency, word);
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
        return this;
    }

    /// Columns that hold the word.
    int planted() {
        return planted;
    }

    /// Tables in which the agency has no row after all.
    Set<String> empty() {
        return empty;
    }

    private void plant(String table, List<Column> columns, UUID sample, UUID agency, String word) throws SQLException {
        copy(table, columns, sample, agency);
        if (count(table, agency) == 0
                && !tries(row(table, needed(columns), agency, word))
                && !tries(row(table, columns, agency, word))) {
            empty.add(table);
            return;
        }
        for (Column column : columns) {
            if (column.isText() && !column.key() && !NO_FREE_TEXT.contains(table + "." + column.name())) {
                boolean holds = texts(column, word).stream()
                        .anyMatch(text -> tries("update %s set %s = %s where agency_id = '%s'"
                                .formatted(table, column.name(), text, agency)));
                planted += holds ? 1 : 0;
            }
        }
    }

    /// Copies the rows of the sample under ids of their own; references among them stay right.
    private void copy(String table, List<Column> columns, UUID sample, UUID agency) throws SQLException {
        var names = columns.stream().map(Column::name).toList();
        var values = columns.stream()
                .map(column -> column.name().equals("agency_id")
                        ? "'" + agency + "'"
                        : column.type().equals("uuid")
                                ? "md5(%s::text || '%s')::uuid".formatted(column.name(), agency)
                                : column.name())
                .toList();
        run("insert into %s (%s) select %s from %s where agency_id = '%s'"
                .formatted(table, String.join(", ", names), String.join(", ", values), table, sample));
    }

    private static List<Column> needed(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.needed() || (column.isText() && !column.key()))
                .toList();
    }

    private static String row(String table, List<Column> columns, UUID agency, String word) {
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns.stream().map(Column::name).toList()),
                        String.join(
                                ", ",
                                columns.stream()
                                        .map(column -> value(column, agency, word))
                                        .toList()));
    }

    private static String value(Column column, UUID agency, String word) {
        String choice = column.choice();
        if (column.name().equals("agency_id")) {
            return "'" + agency + "'";
        }
        if (choice != null && column.isText()) {
            return column.needed() ? "'" + choice + "'" : "null";
        }
        return switch (column.type()) {
            case "uuid" ->
                "'" + UUID.nameUUIDFromBytes((agency + column.name()).getBytes(StandardCharsets.UTF_8)) + "'";
            case "text" ->
                column.name().equals("link") || column.name().equals("path")
                        ? "'/" + word + "'"
                        : column.name().equals("template") || column.name().endsWith("_key")
                                ? "'desk.page'"
                                : column.name().endsWith("_code") ? "'I7'" : "'" + word + "'";
            case "text[]" -> "array['" + word + "']";
            case "uuid[]" -> "'{}'";
            case "json", "jsonb" -> "to_jsonb('" + word + "'::text)";
            case "smallint", "integer", "bigint" -> column.name().contains("year") ? "2568" : "1";
            case "date" -> "current_date + 5";
            case "timestamp with time zone" -> "now()";
            case "boolean" -> "true";
            case "bytea" -> "sha256('x')";
            case "time without time zone" -> "'08:00'";
            default -> "1";
        };
    }

    private static List<String> texts(Column column, String word) {
        return switch (column.type()) {
            case "text[]" -> List.of("array(select '" + word + "' from unnest(" + column.name() + "))");
            case "text" ->
                List.of(
                        "coalesce(" + column.name() + " || ' ', '') || '" + word + "'",
                        "'" + word + "'",
                        "'/" + word + "'",
                        "'" + word + "@example.go.th'");
            default -> List.of("to_jsonb('" + word + "'::text)");
        };
    }

    private List<Column> columns(String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var statement = owner.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    columns.add(new Column(
                            row.getString(1),
                            row.getString(2),
                            row.getBoolean(3),
                            row.getBoolean(4),
                            row.getString(5)));
                }
            }
        }
        return columns;
    }

    private int count(String table, UUID agency) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from " + table + " where agency_id = '" + agency + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private boolean tries(String sql) {
        try {
            Savepoint before = owner.setSavepoint();
            try {
                run(sql);
                return true;
            } catch (SQLException refused) {
                owner.rollback(before);
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Whether the word stands in any byte of an answer, within a workbook too.
    static boolean sings(Wire.Answer answer, String word) throws IOException {
        if (answer.bytes().toLowerCase(Locale.ROOT).contains(word)) {
            return true;
        }
        if (answer.body().length < 4 || answer.body()[0] != 'P' || answer.body()[1] != 'K') {
            return false;
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            while (zip.getNextEntry() != null) {
                if (new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }
}
