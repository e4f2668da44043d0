package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every state in which a landed version left the database leads to the newest one, with rows in its tables.
class UpgradeTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /// In the order in which they migrate.
    private static final Path MODULES = Path.of("src/main/resources/META-INF/spring-modulith/application-modules.json");

    /// What a database is made of, without the order in which columns came.
    private static final String SHAPE = """
            select 'column ' || table_schema || '.' || table_name || '.' || column_name || ' ' || data_type || ' '
                   || is_nullable || ' ' || coalesce(column_default, '') as line
              from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')
            union all
            select 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
              from pg_constraint where connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
            union all
            select 'index ' || indexdef from pg_indexes where schemaname not in ('pg_catalog', 'information_schema')
            union all
            select 'policy ' || tablename || ' ' || policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '')
              from pg_policies
            union all
            select 'trigger ' || tgrelid::regclass || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all
            select 'function ' || p.oid::regprocedure || md5(p.prosrc) from pg_proc p
              join pg_namespace n on n.oid = p.pronamespace
             where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            order by 1
            """;

    /// Steps from the first versions of all modules to the newest; at each, a copy with rows in it goes all the way.
    @Test
    void everyLandedStateLeadsToTheNewestWithRowsInIt() throws SQLException {
        Map<String, Integer> newest = back(0);
        Coordinates whole = TestDatabase.create();
        migrate(whole, Map.of(), newest, names(whole));
        Coordinates old = TestDatabase.create();
        Map<String, String> names = names(old);
        List<String> shape = shape(whole, names(whole));
        Map<String, Integer> before = Map.of();
        for (int back = most(); back > 0; back--) {
            Map<String, Integer> state = back(back);
            migrate(old, before, state, names);
            before = state;
            Coordinates copy = TestDatabase.copyOf(old);
            var filler = new Filler(copy);
            filler.fill();
            long rows = filler.rows();
            assertThat(filler.filled())
                    .as("tables with a row; without: %s", filler.left())
                    .isGreaterThan(40);
            migrate(copy, state, newest, names);
            assertThat(shape(copy, names))
                    .as("%d versions back in every module", back)
                    .isEqualTo(shape);
            assertThat(filler.rows()).as("rows after %d versions", back).isGreaterThanOrEqualTo(rows);
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() throws Exception {
        Coordinates database = TestDatabase.create();
        flyway(database, MIGRATIONS.resolve("__root"), "__root").migrate();
        assertThatCode(() -> SchemaAge.refuseNewer(database)).doesNotThrowAnyException();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history___root (installed_rank, version, description, type, script,
                      checksum, installed_by, execution_time, success)
                    values (9999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 0, 'prongsai', 1, true)
                    """);
        }
        assertThatThrownBy(() -> SchemaAge.refuseNewer(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("__root/V999__of_tomorrow.sql")
                .hasMessageContaining("รุ่นใหม่กว่า");
    }

    /// A migration that dies half-way leaves nothing; the next start does it whole.
    @Test
    void aMigrationThatIsKilledIsDoneWholeByTheNextStart(@TempDir Path place) throws Exception {
        Coordinates database = TestDatabase.create();
        Path file = place.resolve("V1__slowly.sql");
        Files.writeString(file, "create table half (id int); select pg_sleep(60); create table other (id int);");
        Flyway flyway = flyway(database, place, "slow");
        var migrating = Thread.ofVirtual().start(() -> {
            try {
                flyway.migrate();
            } catch (RuntimeException killed) {
                assertThat(killed).isNotNull();
            }
        });
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            await().until(() -> one(statement, """
                    select coalesce(max(pg_terminate_backend(pid)::int), 0) from pg_stat_activity
                     where datname = current_database() and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()
                    """) == 1);
            migrating.join();
            assertThat(one(statement, "select count(*) from pg_class where relname in ('half', 'other')"))
                    .isZero();
            Files.writeString(file, Files.readString(file).replace("60", "0"));
            flyway.migrate();
            assertThat(one(statement, "select count(*) from pg_class where relname in ('half', 'other')"))
                    .isEqualTo(2);
        }
    }

    /// The migrations of each module, oldest first, in the order in which modules migrate.
    private static final Map<String, List<Path>> VERSIONS = versions();

    private static Map<String, List<Path>> versions() {
        try {
            String modules = Files.readString(MODULES);
            var versions = new LinkedHashMap<String, List<Path>>();
            Stream.concat(
                            Stream.of("__root"),
                            Pattern.compile("\\w+").matcher(modules).results().map(MatchResult::group))
                    .filter(it -> Files.isDirectory(MIGRATIONS.resolve(it)))
                    .forEach(it -> versions.put(it, versions(MIGRATIONS.resolve(it))));
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> versions(Path module) {
        try (Stream<Path> files = Files.list(module)) {
            return files.sorted(Comparator.comparingInt(UpgradeTest::version)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }

    private static int most() {
        return VERSIONS.values().stream().mapToInt(it -> it.size() - 1).max().orElseThrow();
    }

    /// For each module how many migrations it had so many versions before the newest; its first it always had.
    private static Map<String, Integer> back(int count) {
        var state = new LinkedHashMap<String, Integer>();
        // first migrations of modules rest upon the last one of the root, which landed before them
        VERSIONS.forEach((module, all) ->
                state.put(module, module.equals("__root") ? all.size() : Math.max(1, all.size() - count)));
        return state;
    }

    /// As Flyway does it, each in a transaction, without the time that it takes to look around.
    private static void migrate(
            Coordinates database, Map<String, Integer> from, Map<String, Integer> to, Map<String, String> names)
            throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (var module : to.entrySet()) {
                List<Path> files = VERSIONS.getOrDefault(module.getKey(), List.of());
                for (Path file : files.subList(from.getOrDefault(module.getKey(), 0), module.getValue())) {
                    statement.execute(sql(file, names));
                }
            }
        }
    }

    private static String sql(Path file, Map<String, String> names) {
        try {
            String sql = Files.readString(file);
            for (var name : names.entrySet()) {
                sql = sql.replace("${" + name.getKey() + "}", name.getValue());
            }
            return "begin; " + sql + "; commit";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flyway flyway(Coordinates database, Path folder, String module) {
        return Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("filesystem:" + folder)
                .table("flyway_schema_history_" + module)
                .placeholders(names(database))
                .load();
    }

    private static Map<String, String> names(Coordinates database) {
        var names = new HashMap<String, String>();
        names.put("app", ApplicationRole.ensure(database).user());
        ApplicationRole.ensureNarrow(database)
                .coordinates()
                .forEach((role, coordinates) -> names.put(role.suffix(), coordinates.user()));
        return names;
    }

    private static List<String> shape(Coordinates database, Map<String, String> names) throws SQLException {
        var lines = new ArrayList<String>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(SHAPE)) {
            while (row.next()) {
                String line = row.getString(1);
                for (var name : names.entrySet()) {
                    line = line.replace(name.getValue(), name.getKey());
                }
                lines.add(line);
            }
        }
        return lines;
    }

    private static long one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
