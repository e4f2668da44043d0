package org.prongsai.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Looks whether the database was migrated by a newer version of this program, which an older one would spoil.
final class SchemaAge {
    private static final String HISTORY = "flyway_schema_history";
    private static final int NAMED = 5;

    private SchemaAge() {}

    /// @throws StartRefused names migrations that ran and that this program does not have
    static void refuseNewer(Coordinates owner) {
        List<String> strange = strange(owner);
        if (!strange.isEmpty()) {
            String some = String.join(", ", strange.subList(0, Math.min(NAMED, strange.size())))
                    + (strange.size() > NAMED ? ", …" : "");
            throw new StartRefused(
                    "ฐานข้อมูลนี้ถูกปรับโครงสร้างด้วยโปร่งใสรุ่นใหม่กว่าแล้ว รุ่นนี้จึงไม่เปิดระบบ",
                    "A newer version of Prongsai has migrated this database; this one does not know " + strange.size()
                            + " of its migrations (" + some
                            + ") and leaves it as it is. Start the newer version, or restore the backup from before the"
                            + " upgrade.");
        }
    }

    /// Migrations in the database that are not among those of this program, such as `survey/V12__….sql`.
    private static List<String> strange(Coordinates owner) {
        var strange = new ArrayList<String>();
        try (Connection connection = owner.connect()) {
            for (String table : column(connection, """
                    select format('%I.%I', n.nspname, c.relname)
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'r' and starts_with(c.relname, 'flyway_schema_history')
                     order by 1
                    """)) {
                String module = module(table);
                for (String script : scripts(connection, table)) {
                    String migration = module + "/" + script;
                    if (SchemaAge.class.getResource("/db/migration/" + migration) == null) {
                        strange.add(migration);
                    }
                }
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "อ่านประวัติโครงสร้างฐานข้อมูลไม่ได้",
                    "The history of migrations in " + owner + " cannot be read: " + e.getMessage());
        }
        return strange;
    }

    private static String module(String table) {
        String name = table.substring(table.indexOf(HISTORY) + HISTORY.length()).replace("\"", "");
        return name.isEmpty() ? "__root" : name.substring(1);
    }

    /// `table` was quoted by the server.
    private static List<String> scripts(Connection connection, String table) throws SQLException {
        return column(
                connection, "select script from " + table + " where success and type = 'SQL' order by installed_rank");
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        var values = new ArrayList<String>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
