package org.prongsai.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts a made-up row into each table of a database that takes one, guessed from types and constraints. Triggers and
/// foreign keys are off meanwhile.
final class Filler {
    private static final Pattern WORD = Pattern.compile("'([^']+)'::");
    private static final Pattern NUMBER = Pattern.compile("(?:>=|>|=) ([0-9]+)");
    private static final String TABLES = """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
             where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'
               and table_name not like 'flyway%' order by 1
            """;
    private static final String COLUMNS = """
            select a.attname, format_type(a.atttypid, null),
                   coalesce((select string_agg(pg_get_constraintdef(c.oid), ' ') from pg_constraint c
                              where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any (c.conkey)
                                and cardinality(c.conkey) = 1), '')
              from pg_attribute a
             where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attnotnull and not a.atthasdef
               and a.attidentity = ''
             order by a.attnum
            """;

    private final Coordinates database;
    private final List<String> left = new ArrayList<>();
    private int filled;

    Filler(Coordinates database) {
        this.database = database;
    }

    void fill() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : tables(connection)) {
                try {
                    statement.execute(insert(connection, table));
                    filled++;
                } catch (SQLException refused) {
                    left.add(table + ": " + refused.getSQLState());
                }
            }
        }
    }

    int filled() {
        return filled;
    }

    /// Tables whose constraints were too much to guess.
    List<String> left() {
        return List.copyOf(left);
    }

    /// All rows there are now.
    long rows() throws SQLException {
        long rows = 0;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    rows += row.getLong(1);
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(TABLES)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }

    private static String insert(Connection connection, String table) throws SQLException {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add(row.getString(1));
                    values.add(value(row.getString(1), row.getString(2), row.getString(3)));
                }
            }
        }
        return names.isEmpty()
                ? "insert into " + table + " default values"
                : "insert into " + table + " (" + String.join(", ", names) + ") values (" + String.join(", ", values)
                        + ")";
    }

    private static String value(String name, String type, String constraint) {
        Matcher number = NUMBER.matcher(constraint);
        Matcher word = WORD.matcher(constraint);
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "text", "character varying" ->
                word.find() && !constraint.contains("~")
                        ? "'" + word.group(1) + "'"
                        : constraint.contains("~") ? "'1'" : "'x'";
            case "smallint", "integer", "bigint", "numeric" ->
                name.contains("year") ? "2565" : number.find() ? number.group(1) : "1";
            case "boolean" -> "false";
            case "date" -> "current_date";
            case "bytea" -> "decode(repeat('ab', 32), 'hex')";
            case "jsonb", "json" -> "'{}'";
            case "interval" -> "interval '1 day'";
            default -> type.startsWith("timestamp") ? "now()" : type.endsWith("[]") ? "'{}'" : "null";
        };
    }
}
