package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.Proof;
import org.prongsai.audit.ManyWriters.Written;
import org.prongsai.audit.Tamperings.Count;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tampers with a trail thousands of times, lets 64 writers loose on one, and measures what the trail costs.
@SpringBootTest(properties = "spring.datasource.hikari.maximum-pool-size=64")
class AuditProof {
    private static final int EVENTS = 200;
    private static final int WRITERS = 64;
    private static final int CHAINS = 8;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("seconds", 30));
    private static final int HASHES = 100_000;
    private static final int LONG_CHAIN = 1_000_000;
    private static final String APPEND = "select audit.append(false, ?, 'audit.act.x', 'audit.subject/1', '{}')";

    /// The control: a chain as one would write it without the lock of the head.
    private static final String APPEND_WITHOUT_LOCK = """
            insert into unlocked.event
              select tenant.agency(), coalesce(max(seq), 0) + 1, ? from unlocked.event where agency_id = tenant.agency()
            """;

    private static final String WORK =
            "insert into unlocked.work (agency_id, actor, note) values (tenant.agency(), ?, repeat('x', 200))";
    private static final int COST_WRITERS = 8;
    private static final int COST_CHAINS = 100;
    private static final int COST_ROUNDS = 5;
    private static final Duration COST_TIME = Duration.ofSeconds(3);

    @TempDir
    private Path folder = Path.of("");

    @Autowired
    private DataSource database;

    @Autowired
    private FlywayConnectionDetails owner;

    @Test
    void audit() throws Exception {
        Map<String, Count> counts = new Tamperings(EVENTS, new Random(2569), folder).count();
        long before = verified().events();
        Written written = new ManyWriters(database, CHAINS).write(WRITERS, TIME, APPEND);
        Verification chains = verified();
        long doubled = numbersTakenTwiceWithoutLock();
        Cost cost = cost();
        var speed = new ReadingSpeed(owner, database, LONG_CHAIN);
        speed.fill();
        ReadingSpeed.Figures figures = speed.measure();

        var hashes = new AgreeingHashes(JdbcClient.create(database));
        long differing = hashes.differing(HASHES, 2570);
        long control = hashes.differingOfOthers(HASHES, 2570);
        String agreeing =
                "Of %,d random events, program and database hash **%d** otherwise; control, with a number one higher: %,d."
                        .formatted(HASHES, differing, control);

        write(counts, written, chains, doubled, String.join(" ", figures.text(), cost.text(), agreeing));

        assertThat(counts.values().stream().mapToInt(Count::tried).sum()).isGreaterThan(5_000);
        assertThat(counts)
                .allSatisfy((kind, count) -> assertThat(count.missed()).as(kind).isZero());
        assertThat(counts.get("rewritten as a whole")).isEqualTo(new Count(EVENTS, 0, EVENTS));
        assertThat(chains.faults()).isEmpty();
        assertThat(chains.events()).isEqualTo(before + written.committed());
        assertThat(doubled).as("control must take numbers twice").isPositive();
        assertThat(figures.slowest().toMillis()).isLessThan(200);
        assertThat(cost.share()).isGreaterThan(0.6);
        assertThat(figures.filePerSecond()).isGreaterThan(300_000);
        assertThat(differing).isZero();
        assertThat(control).as("control must differ").isEqualTo(HASHES);
        assertThat(figures.withoutIndex())
                .as("control must be slow")
                .isGreaterThan(figures.slowest().multipliedBy(10));
    }

    private Verification verified() throws SQLException {
        try (Connection connection = ownerConnection()) {
            return new DatabaseVerifier(connection, new CheckpointFile(Set.of(), List.of()), Set.of()).verify();
        }
    }

    private Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    private long numbersTakenTwiceWithoutLock() throws Exception {
        try (Connection connection = ownerConnection();
                var statement = connection.createStatement()) {
            statement.execute("create schema unlocked; grant usage on schema unlocked to public;"
                    + " create table unlocked.event (agency_id uuid, seq bigint, actor text);"
                    + " create index on unlocked.event (agency_id, seq); grant all on unlocked.event to public");
            new ManyWriters(database, CHAINS).write(WRITERS, Duration.ofSeconds(5), APPEND_WITHOUT_LOCK);
            try (var row =
                    statement.executeQuery("select count(*) - count(distinct (agency_id, seq)) from unlocked.event")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// Transactions in a second, without the trail and with it.
    private record Cost(double without, double with) {
        double share() {
            return with / without;
        }

        String text() {
            return "A transaction that stores one row: %,.0f in a second without the trail, %,.0f with it (**%.0f %%**), %d writers, %d agencies, median of %d rounds."
                    .formatted(without, with, share() * 100, COST_WRITERS, COST_CHAINS, COST_ROUNDS);
        }
    }

    private Cost cost() throws Exception {
        try (Connection connection = ownerConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table unlocked.work (agency_id uuid, id uuid default gen_random_uuid(), actor text,"
                            + " note text, primary key (agency_id, id)); grant all on unlocked.work to public");
        }
        var writers = new ManyWriters(database, COST_CHAINS);
        var without = new ArrayList<Double>();
        var with = new ArrayList<Double>();
        for (int round = 0; round < COST_ROUNDS; round++) {
            without.add((double) writers.write(COST_WRITERS, COST_TIME, WORK).perSecond());
            with.add((double)
                    writers.write(COST_WRITERS, COST_TIME, WORK, APPEND).perSecond());
        }
        return new Cost(median(without), median(with));
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }

    private static void write(
            Map<String, Count> counts, Written written, Verification chains, long doubled, String figures)
            throws IOException {
        var proof = new Proof("audit", "Nobody rewrites the trail unnoticed").text("""
                An exported chain of %d events is changed in each of these ways, at every event, and given to the verifier
                with a checkpoint that somebody outside has kept. The control looks at the same files without it.""".formatted(EVENTS));
        proof.row("way", "tried", "missed", "control: missed without a checkpoint");
        counts.forEach((kind, count) -> proof.row(
                kind,
                Integer.toString(count.tried()),
                "**" + count.missed() + "**",
                Integer.toString(count.missedWithout())));
        proof.text("""
                        %d writers append to %d chains for %d s, each act in a transaction of its own, one in thirteen rolled
                        back: %,d committed (%,d a second), %,d rolled back. Verified afterwards: %,d events, faults: **%d**.
                        Control: the same writers, a chain without the lock of its head: %,d numbers taken twice in 5 s.""".formatted(
                                WRITERS,
                                CHAINS,
                                TIME.toSeconds(),
                                written.committed(),
                                written.perSecond(),
                                written.rolledBack(),
                                chains.events(),
                                chains.faults().size(),
                                doubled))
                .text(figures)
                .write();
    }
}
