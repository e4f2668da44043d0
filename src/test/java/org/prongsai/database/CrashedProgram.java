package org.prongsai.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/// The program under the crash harness: books each act that a client sends, and acknowledges it after the commit.
///
/// An act is a row and a count beside it, in one transaction. A client that hears nothing sends the act again under the
/// same key.
final class CrashedProgram {
    static final String READY = "READY";
    static final String ACKNOWLEDGED = "ok ";
    static final int WORKERS = 4;

    private static final String SCHEMA = """
            create table if not exists act (id uuid primary key, given uuid not null);
            create table if not exists account (id int primary key, acts bigint not null);
            insert into account select n, 0 from generate_series(0, 7) n on conflict do nothing;
            """;

    /// How acts are booked: as the product does, or in a way that must fail under the same harness.
    enum Way {
        AS_THE_PRODUCT,
        /// PostgreSQL answers the commit before the log is on its way to the disk.
        COMMIT_WITHOUT_WAITING,
        /// The client is told before the commit, and nobody tries again an act of which the client was told.
        ACKNOWLEDGE_BEFORE_COMMIT,
        /// An act that is sent again is booked as a new one.
        WITHOUT_KEY
    }

    private final DataSource pool;
    private final Way way;

    private CrashedProgram(DataSource pool, Way way) {
        this.pool = pool;
        this.way = way;
    }

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        var way = Way.valueOf(args[1]);
        try (Database database = Database.open(new DataFolder(Path.of(args[0])), Map.of());
                var pool = new HikariDataSource(configuration(database.coordinates(), way));
                ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            createSchema(pool);
            var program = new CrashedProgram(pool, way);
            say(READY);
            var acts = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = acts.readLine(); line != null; line = acts.readLine()) {
                UUID act = UUID.fromString(line);
                workers.execute(() -> program.bookUntilDone(act));
            }
        }
    }

    private static HikariConfig configuration(Coordinates coordinates, Way way) {
        var configuration = new HikariConfig();
        configuration.setJdbcUrl(coordinates.url());
        configuration.setUsername(coordinates.user());
        configuration.setPassword(coordinates.password());
        configuration.setMaximumPoolSize(WORKERS);
        configuration.setAutoCommit(false);
        if (way == Way.COMMIT_WITHOUT_WAITING) {
            configuration.setConnectionInitSql("set synchronous_commit = off");
        }
        return configuration;
    }

    private static void createSchema(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(SCHEMA);
            connection.commit();
        }
    }

    private void bookUntilDone(UUID act) {
        var acknowledged = new AtomicBoolean();
        while (!acknowledged.get()) {
            try {
                book(act, acknowledged);
            } catch (SQLException e) {
                Thread.onSpinWait(); // the server is away; the pool waits for it
            }
        }
    }

    private void book(UUID act, AtomicBoolean acknowledged) throws SQLException {
        UUID id = way == Way.WITHOUT_KEY ? UUID.randomUUID() : act;
        try (Connection connection = pool.getConnection();
                PreparedStatement row = connection.prepareStatement(
                        "insert into act (id, given) values (?, ?) on conflict do nothing");
                PreparedStatement count =
                        connection.prepareStatement("update account set acts = acts + 1 where id = ?")) {
            row.setObject(1, id);
            row.setObject(2, act);
            if (row.executeUpdate() == 1) {
                count.setInt(1, Math.floorMod(id.hashCode(), 8));
                count.executeUpdate();
            }
            if (way == Way.ACKNOWLEDGE_BEFORE_COMMIT) {
                acknowledge(act, acknowledged);
                connection.commit();
            } else {
                connection.commit();
                acknowledge(act, acknowledged);
            }
        }
    }

    private static void acknowledge(UUID act, AtomicBoolean acknowledged) {
        say(ACKNOWLEDGED + act);
        acknowledged.set(true);
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
