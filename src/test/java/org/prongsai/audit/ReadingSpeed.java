package org.prongsai.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How fast a long log is read and verified.
final class ReadingSpeed {
    private static final int TIMES = 15;

    private final FlywayConnectionDetails owner;
    private final DataSource database;
    private final int events;
    private final UUID agency = UUID.randomUUID();

    /// @param pages the median of each kind of page
    record Figures(
            int events,
            Map<String, Duration> pages,
            Duration withoutIndex,
            long checkedPerSecond,
            long readPerSecond,
            long filePerSecond) {
        Duration slowest() {
            return pages.values().stream().max(Duration::compareTo).orElseThrow();
        }

        String text() {
            var text = new StringBuilder(
                    "A log of %,d events, pages of 50, median of %d readings:".formatted(events, TIMES));
            pages.forEach((page, time) -> text.append(" %s %.1f ms;".formatted(page, time.toNanos() / 1e6)));
            return text.append(
                            " control, the rare actor without the index: %.0f ms. Verified in a second: %,d events in memory,"
                                    .formatted(withoutIndex.toNanos() / 1e6, checkedPerSecond))
                    .append(" %,d from the database, **%,d** from an exported file."
                            .formatted(readPerSecond, filePerSecond))
                    .toString();
        }
    }

    ReadingSpeed(FlywayConnectionDetails owner, DataSource database, int events) {
        this.owner = owner;
        this.database = database;
        this.events = events;
    }

    /// Writes a chain as `audit.append` does, all of it in one transaction.
    void fill() throws SQLException {
        var hasher = new EventHasher();
        var random = new Random(2569);
        Hash prev = Hash.NONE;
        try (Connection connection = ownerConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "insert into audit.event values (?, ?, to_timestamp(?::bigint / 1000000) + (?::bigint % 1000000) * interval '1 microsecond', ?, ?, ?, ?, ?, ?)")) {
                for (int i = 1; i <= events; i++) {
                    long micros = 1_700_000_000_000_000L + i * 30_000_000L;
                    String actor = i % 100_000 == 7 ? "rare" : new UUID(1, random.nextInt(300)).toString();
                    String action = "scoring.act." + random.nextInt(40);
                    String subject = "scoring.result/" + random.nextInt(20_000);
                    String payload =
                            "{\"changes\":[{\"field\":\"scoring.total\",\"personal\":false,\"before\":\"84.99\",\"after\":\"ก\"}]}";
                    Event bare = new Event(agency, i, micros, actor, action, subject, payload, prev, Hash.NONE);
                    Hash hash = hasher.hash(bare);
                    insert.setObject(1, agency);
                    insert.setLong(2, i);
                    insert.setLong(3, micros);
                    insert.setLong(4, micros);
                    insert.setString(5, actor);
                    insert.setString(6, action);
                    insert.setString(7, subject);
                    insert.setString(8, payload);
                    insert.setBytes(9, prev.bytes());
                    insert.setBytes(10, hash.bytes());
                    insert.addBatch();
                    if (i % 5_000 == 0) {
                        insert.executeBatch();
                    }
                    prev = hash;
                }
            }
            try (var head = connection.prepareStatement("insert into audit.head values (?, ?, now(), ?, sha256(''))")) {
                head.setObject(1, agency);
                head.setLong(2, events);
                head.setBytes(3, prev.bytes());
                head.execute();
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("vacuum analyze audit.event");
            }
        }
    }

    Figures measure() throws SQLException, IOException {
        Map<String, Duration> pages = new LinkedHashMap<>();
        Instant late = Instant.ofEpochSecond(1_700_000_000L + events * 25L);
        pages.put("the newest", page(query(null, null, null, null, null, null), ""));
        pages.put("in the middle", page(query(null, null, null, null, null, events / 2L), ""));
        pages.put("the oldest", page(query(null, null, null, null, null, 51L), ""));
        pages.put("a rare actor", page(query("rare", null, null, null, null, null), ""));
        pages.put("nobody of that name", page(query("none", null, null, null, null, null), ""));
        pages.put("an action", page(query(null, "scoring.act.7", null, null, null, null), ""));
        pages.put("a subject", page(query(null, null, "scoring.result/7", null, null, null), ""));
        pages.put(
                "actor and action",
                page(query(new UUID(1, 7).toString(), "scoring.act.7", null, null, null, null), ""));
        pages.put("a rare actor before a day", page(query("rare", null, null, null, late, null), ""));
        pages.put("a subject since a day", page(query(null, null, "scoring.result/9", late, null, null), ""));
        pages.put("what the filters offer", filters());
        Duration without = page(
                query("rare", null, null, null, null, null), "set enable_indexscan = off; set enable_bitmapscan = off");
        return new Figures(events, pages, without, inMemory(), fromDatabase(), fromFile());
    }

    private static LogQuery query(
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Long before) {
        return new LogQuery(actor, action, subject, from, until, before, null, 51);
    }

    private Duration page(LogQuery query, String setting) throws SQLException {
        return asTheAgency(store -> store.read(agency, query), setting);
    }

    private Duration filters() throws SQLException {
        return asTheAgency(
                store -> {
                    store.actors(agency);
                    store.actions(agency);
                },
                "");
    }

    private interface Reading {
        void by(EventStore store);
    }

    private Duration asTheAgency(Reading reading, String setting) throws SQLException {
        var times = new ArrayList<Duration>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            jdbc.sql("select set_config('prongsai.agency', ?, true)")
                    .param(agency.toString())
                    .query(String.class)
                    .single();
            if (!setting.isEmpty()) {
                try (var statement = connection.createStatement()) {
                    statement.execute(setting);
                }
            }
            var store = new EventStore(jdbc);
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                reading.by(store);
                times.add(Duration.ofNanos(System.nanoTime() - start));
            }
            connection.rollback();
        }
        times.sort(Duration::compareTo);
        return times.get(TIMES / 2);
    }

    private static long inMemory() {
        List<Event> chain = Chains.chain(Chains.AGENCY, 300_000, new Random(1));
        long best = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            var check = new ChainCheck(Chains.AGENCY, Map.of());
            chain.forEach(check::next);
            if (!check.end().isEmpty()) {
                throw new IllegalStateException("the chain is sound");
            }
            best = Math.max(best, perSecond(chain.size(), start));
        }
        return best;
    }

    private long fromDatabase() throws SQLException {
        try (Connection connection = ownerConnection()) {
            long start = System.nanoTime();
            Verification found =
                    new DatabaseVerifier(connection, new CheckpointFile(Set.of(), List.of()), Set.of()).verify();
            if (!found.holds()) {
                throw new IllegalStateException(found.faults().toString());
            }
            return perSecond(found.events(), start);
        }
    }

    private static long fromFile() throws IOException {
        List<Event> chain = Chains.chain(Chains.AGENCY, 300_000, new Random(1));
        Path file = Files.createTempFile("trail", ".jsonl");
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            TrailFile.write(new TrailFile.Top(TrailFile.FORMAT, Chains.AGENCY, null), writer);
            for (Event event : chain) {
                TrailFile.write(event, writer);
            }
        }
        long best = 0;
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            try (BufferedReader reader = Files.newBufferedReader(file)) {
                new FileVerifier(new CheckpointFile(Set.of(), List.of()), Set.of()).verify(reader);
            }
            best = Math.max(best, perSecond(chain.size(), start));
        }
        Files.delete(file);
        return best;
    }

    private static long perSecond(long events, long start) {
        return events * 1_000_000_000L / (System.nanoTime() - start);
    }

    private Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(
                owner.getJdbcUrl() + "?prepareThreshold=-1&reWriteBatchedInserts=true",
                owner.getUsername(),
                owner.getPassword());
    }
}
