package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.prongsai.Proof;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;

/// What row-level security costs where 8,300 agencies share the tables.
@SpringBootTest
class RowSecurityProof {
    private static final int AGENCIES = 8_300;
    private static final int ROUNDS = 9;
    private static final int READINGS = 2_000;
    private static final List<String> TABLES = List.of("scoring.result", "desk.duty", "audit.event");

    private static final String FILL = """
            insert into scoring.edition_used values (repeat('0', 64), 'proof', '{}');
            insert into scoring.result (agency_id, id, fiscal_year, version, edition_hash, inputs, inputs_hash, explained,
                                        origin, source, request, stored_at)
              select a.id, gen_random_uuid(), 2560 + n, 1, repeat('0', 64), '{}', repeat('0', 64), repeat('x', 2000),
                     'SAMPLE', 'proof', gen_random_uuid(), now()
                from agency a, generate_series(1, 5) n;
            insert into desk.duty (agency_id, id, role, until, title_key, title_values, link, raised_at)
              select a.id, gen_random_uuid(), case when n < 15 then 'UNIT_OFFICER' else 'APPROVER' end, date '2026-10-01' + n,
                     'desk.duty', '{}', '/agencies', now()
                from agency a, generate_series(1, 25) n;
            insert into audit.event
              select a.id, n, now(), 'program', 'audit.act.' || n % 7, 'audit.subject/' || n, '{}', '', sha256('')
                from agency a, generate_series(1, 30) n;
            """;

    /// As the stores ask; each names the agency itself, and the policy names it once more.
    private static final Map<String, String> QUERIES = new TreeMap<>(Map.of(
            "an agency's current results, 5 rows of 41,500",
                    "select r.*, e.file from scoring.result r join scoring.edition_used e on e.hash = r.edition_hash"
                            + " where r.agency_id = ? and r.version = (select max(version) from scoring.result"
                            + " where agency_id = r.agency_id and fiscal_year = r.fiscal_year and withdrawn_at is null)"
                            + " order by r.fiscal_year",
            "what waits for a post, 14 rows of 207,500",
                    "select id, until, title_key, title_values, link, raised_at from desk.duty where agency_id = ?"
                            + " and settled_at is null and holder in ('UNIT_OFFICER') order by until, raised_at",
            "the newest page of a log, 30 rows of 249,000",
                    "select seq, at, actor, action, subject, payload, prev, hash from audit.event where agency_id = ?"
                            + " order by seq desc limit 50"));

    @Autowired
    private DataSource database;

    @Autowired
    private FlywayConnectionDetails owner;

    private final List<UUID> agencies = new ArrayList<>();

    /// How the tables are held while they are read.
    private enum Arm {
        WITHOUT,
        AS_THE_PRODUCT,
        /// The control: a policy that asks a function for each row, which no index and no plan knows.
        CARELESS
    }

    @Test
    void rowSecurity() throws SQLException, IOException {
        Map<String, Map<Arm, Double>> medians = new LinkedHashMap<>();
        double told;
        try (Connection owned =
                        DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
                Statement ddl = owned.createStatement();
                Connection reader = database.getConnection()) {
            fill(ddl);
            reader.setAutoCommit(false);
            for (var query : QUERIES.entrySet()) {
                medians.put(query.getKey(), compare(ddl, reader, query.getValue()));
            }
            told = telling(reader);
        }
        write(medians, told);

        assertThat(medians).allSatisfy((query, median) -> {
            assertThat(share(median, Arm.AS_THE_PRODUCT)).as(query).isLessThan(1.1);
            assertThat(share(median, Arm.CARELESS)).as("control, " + query).isGreaterThan(1.1);
        });
    }

    private void fill(Statement ddl) throws SQLException {
        ddl.execute("create temporary table agency as select gen_random_uuid() as id from generate_series(1, "
                + AGENCIES + ")");
        ddl.execute(FILL);
        ddl.execute("create function tenant.asked_for_each_row(uuid) returns boolean volatile language plpgsql as"
                + " $$ begin return $1 = tenant.agency(); end $$;"
                + " grant execute on function tenant.asked_for_each_row(uuid) to public");
        for (String table : TABLES) {
            ddl.execute("analyze " + table);
        }
        try (var rows = ddl.executeQuery("select id from agency")) {
            while (rows.next()) {
                agencies.add(rows.getObject(1, UUID.class));
            }
        }
    }

    /// The medians over all rounds of the time that a reading takes, in nanoseconds; the arms take turns.
    private Map<Arm, Double> compare(Statement ddl, Connection reader, String query) throws SQLException {
        var random = new Random(2569);
        Map<Arm, List<Double>> rounds = new EnumMap<>(Arm.class);
        for (int round = 0; round <= ROUNDS; round++) {
            for (Arm arm : Arm.values()) {
                hold(ddl, arm);
                double median = read(reader, query, random);
                if (round > 0) {
                    rounds.computeIfAbsent(arm, _ -> new ArrayList<>()).add(median);
                }
            }
        }
        hold(ddl, Arm.AS_THE_PRODUCT);
        Map<Arm, Double> medians = new EnumMap<>(Arm.class);
        rounds.forEach((arm, times) -> medians.put(
                arm, median(times.stream().mapToDouble(Double::doubleValue).toArray())));
        return medians;
    }

    private static void hold(Statement ddl, Arm arm) throws SQLException {
        for (String table : TABLES) {
            ddl.execute("alter table " + table + (arm == Arm.WITHOUT ? " disable" : " enable") + " row level security");
            ddl.execute("alter policy own_agency_only on " + table + " using ("
                    + (arm == Arm.CARELESS ? "tenant.asked_for_each_row(agency_id)" : "agency_id = tenant.agency()")
                    + ")");
        }
    }

    private double read(Connection reader, String query, Random random) throws SQLException {
        double[] times = new double[READINGS];
        try (PreparedStatement reading = reader.prepareStatement(query)) {
            for (int i = 0; i < READINGS; i++) {
                UUID agency = agencies.get(random.nextInt(agencies.size()));
                tell(reader, agency);
                reading.setObject(1, agency);
                long start = System.nanoTime();
                int rows = 0;
                try (var result = reading.executeQuery()) {
                    while (result.next()) {
                        rows++;
                    }
                }
                times[i] = System.nanoTime() - start;
                assertThat(rows).isBetween(5, 30);
                reader.commit();
            }
        }
        return median(times);
    }

    /// The median time of telling a transaction for whom it works, in nanoseconds.
    private double telling(Connection reader) throws SQLException {
        double[] times = new double[READINGS];
        for (int i = 0; i < READINGS; i++) {
            long start = System.nanoTime();
            tell(reader, agencies.get(i));
            times[i] = System.nanoTime() - start;
            reader.commit();
        }
        return median(times);
    }

    private static void tell(Connection reader, UUID agency) throws SQLException {
        try (PreparedStatement setting = reader.prepareStatement("select set_config('prongsai.agency', ?, true)")) {
            setting.setString(1, agency.toString());
            setting.execute();
        }
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double share(Map<Arm, Double> medians, Arm arm) {
        return time(medians, arm) / time(medians, Arm.WITHOUT);
    }

    private static double time(Map<Arm, Double> medians, Arm arm) {
        return medians.getOrDefault(arm, Double.NaN);
    }

    private static void write(Map<String, Map<Arm, Double>> medians, double told) throws IOException {
        var proof = new Proof("row-security", "Holding 8,300 agencies apart costs next to nothing")
                .text("""
                %,d agencies share the tables; a random one reads. Medians of %d rounds of %,d readings, the three ways of
                holding the tables taking turns. The control's policy asks a function for each row.""".formatted(AGENCIES, ROUNDS, READINGS));
        proof.row("reading", "without", "with row-level security", "share", "control", "share");
        medians.forEach((query, median) -> proof.row(
                query,
                micros(time(median, Arm.WITHOUT)),
                micros(time(median, Arm.AS_THE_PRODUCT)),
                "**%.2f**".formatted(share(median, Arm.AS_THE_PRODUCT)),
                micros(time(median, Arm.CARELESS)),
                "%.2f".formatted(share(median, Arm.CARELESS))));
        proof.text("Beside it stands, once in each transaction, the telling for whom it works: %s (one round trip)."
                        .formatted(micros(told)))
                .write();
    }

    private static String micros(double nanos) {
        return "%.0f µs".formatted(nanos / 1_000);
    }
}
