package org.prongsai.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.prongsai.Prongsai;
import org.prongsai.Proof;
import org.prongsai.database.Coordinates;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.framework.ShippedEditions;
import org.prongsai.scoring.RecountCommand.Found;
import org.prongsai.scoring.RecountWork.Fault;
import org.prongsai.survey.Recount;
import org.prongsai.survey.StoredSurveys;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Language;
import org.prongsai.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;

/// How long it takes to count and score the answers of a whole country anew, and whether one altered tally is found.
@SpringBootTest
@TestPropertySource(properties = "prongsai.samples=false")
class SurveyRecountProof {
    private static final int AGENCIES = 8_300;
    private static final int ANSWERS = 80;
    private static final int AT_ONCE = 100;
    private static final double AIM_SECONDS = 60;
    private static final String HEAP = "-Xmx1g";
    private static final FiscalYear YEAR = new FiscalYear(2565);

    @Autowired
    private FlywayConnectionDetails details;

    private final List<UUID> agencies = new ArrayList<>();
    private final StoredSurveys surveys =
            new StoredSurveys(ShippedEditions.find("2565").orElseThrow(), YEAR);
    private final List<Inputs> inputs = new ArrayList<>();

    @Test
    void countsACountryAnewAndFindsWhatWasAltered() throws SQLException, IOException, InterruptedException {
        var owner = new Coordinates(
                Objects.requireNonNull(details.getJdbcUrl()),
                Objects.requireNonNull(details.getUsername()),
                Objects.requireNonNull(details.getPassword()));
        var growth = new ArrayList<Grown>();
        for (int upTo : List.of(AGENCIES / 10, AGENCIES / 2, AGENCIES)) {
            growth.add(grow(owner, upTo));
        }
        Grown whole = growth.getLast();
        Found sound = whole.found();
        long size = whole.size();
        double seconds = whole.seconds();
        double folding = folding();
        assertThat(sound.faults()).isEmpty();
        assertThat(sound.surveys()).isEqualTo(AGENCIES * 2);
        assertThat(sound.responses()).isEqualTo(AGENCIES * 2L * ANSWERS);
        assertThat(sound.results()).isEqualTo(AGENCIES);

        alter(owner);
        var said = new ArrayList<String>();
        Found altered = RecountCommand.recount(
                owner,
                YEAR,
                (line, fault) -> {
                    if (fault) {
                        said.add(line);
                    }
                },
                Words.in(Language.EN));
        assertThat(altered.faults())
                .extracting(Fault::agency, Fault::instrument, Fault::what)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("country-17", "IIT", "TALLY"),
                        org.assertj.core.groups.Tuple.tuple("country-4711", "EIT", "TALLY"),
                        org.assertj.core.groups.Tuple.tuple("country-4711", "EIT", "INPUTS"),
                        org.assertj.core.groups.Tuple.tuple("country-8000", "EIT", "SCORE"));
        assertThat(said).anyMatch(line -> line.contains("country-17"));

        var proof = new Proof("survey-recount", "The answers of a country, counted and scored anew")
                .text(
                        "`recount` reads every stored answer of a year, counts it for everybody and for each group, compares with"
                                + " the published tallies, numbers and roots, and folds the standing score of each agency again. "
                                + "The rows were made up and stored by COPY: two surveys of each agency, their tallies, receipts"
                                + " and scores.")
                .row("What", "Found")
                .row("Agencies × surveys", AGENCIES + " × 2")
                .row("Stored answers", String.format(Locale.ROOT, "%,d (%,d MB)", sound.responses(), size >> 20))
                .row("Scores folded again", String.format(Locale.ROOT, "%,d", sound.results()))
                .row(
                        "Time, all threads",
                        String.format(Locale.ROOT, "%.1f s, %,.0f answers/s", seconds, sound.responses() / seconds))
                .row("Differences", "0")
                .row(
                        "Tallies alone, of all stored answers, all threads",
                        String.format(Locale.ROOT, "%.1f s", whole.counting()))
                .row("Scores alone, from all tallies, one thread", String.format(Locale.ROOT, "%.2f s", folding))
                .text(
                        "The same as the country grows; beside it the command as an operator gives it, a process of its own whose"
                                + " heap is 1 GiB at most, and all memory that it took.")
                .row("Agencies", "Stored answers", "All of it", "Tallies alone", "As a command", "Its memory");
        for (Grown grown : growth) {
            proof.row(
                    String.format(Locale.ROOT, "%,d", grown.found().results()),
                    String.format(Locale.ROOT, "%,d", grown.found().responses()),
                    String.format(Locale.ROOT, "%.1f s", grown.seconds()),
                    String.format(Locale.ROOT, "%.1f s", grown.counting()),
                    String.format(Locale.ROOT, "%.1f s", grown.started().seconds()),
                    String.format(Locale.ROOT, "%,d MB", grown.started().resident() >> 20));
        }
        proof.text(
                        "Control, the same command after three changes in the database: one count of one tally plus 1; one byte"
                                + " of one stored answer; one letter of one stored score. It names each and nothing else.")
                .row("Altered", "Named")
                .row("1 of 16,600 × tallies", "the tally")
                .row("1 of 1,328,000 answers", "the tally, and that the score was not made from these answers")
                .row("1 of 8,300 scores", "the score")
                .write();
        assertThat(seconds).isLessThan(AIM_SECONDS);
        assertThat(whole.started().seconds()).isLessThan(AIM_SECONDS);
    }

    /// What was found in so large a part of the country.
    ///
    /// @param seconds  of `recount`
    /// @param counting seconds of the tallies alone
    /// @param size     bytes of the stored answers
    /// @param started  the command in a process of its own
    private record Grown(Found found, double seconds, double counting, long size, Started started) {}

    /// The command as an operator gives it.
    ///
    /// @param seconds  from its start to its end
    /// @param resident bytes of memory that it took at most, with code and threads
    private record Started(double seconds, long resident) {}

    private Grown grow(Coordinates owner, int upTo) throws SQLException, InterruptedException, IOException {
        long size;
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            fill(connection, upTo);
            size = size(connection);
        }
        long begun = System.nanoTime();
        Found found = RecountCommand.recount(owner, YEAR, (_, _) -> {}, Words.in(Language.EN));
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Grown(found, seconds, counting(owner), size, started(owner));
    }

    private static Started started(Coordinates owner) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                Prongsai.class.getName(),
                "recount",
                "--year",
                Integer.toString(YEAR.buddhistYear()));
        builder.environment()
                .putAll(Map.of(
                        "PRONGSAI_DATABASE_URL", owner.url(),
                        "PRONGSAI_DATABASE_USER", owner.user(),
                        "PRONGSAI_DATABASE_PASSWORD", owner.password()));
        Path said = Files.createTempFile("recount", ".log");
        long begun = System.nanoTime();
        Process process =
                builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        long resident = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, resident(process));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return new Started(seconds, resident);
    }

    private static long resident(Process process) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .sum()
                    << 10;
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    /// Counts all stored answers and compares them with nothing that is made of them.
    private double counting(Coordinates owner) throws InterruptedException {
        var waiting = new ConcurrentLinkedQueue<>(agencies);
        long begun = System.nanoTime();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
                    connection.setAutoCommit(false);
                    var recount = new Recount(YEAR);
                    for (UUID agency = waiting.poll(); agency != null; agency = waiting.poll()) {
                        recount.of(connection, agency);
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /// Folds every agency's tallies once more, after one round to get warm.
    private double folding() {
        Edition edition = ShippedEditions.find("2565").orElseThrow();
        double seconds = 0;
        for (int round = 0; round < 2; round++) {
            long begun = System.nanoTime();
            long scored = inputs.stream()
                    .map(one -> Fold.score(edition, one))
                    .filter(tree -> tree != null)
                    .count();
            seconds = (System.nanoTime() - begun) / 1e9;
            assertThat(scored).isEqualTo(AGENCIES);
        }
        return seconds;
    }

    /// Adds agencies until there are so many.
    private void fill(Connection owner, int upTo) throws SQLException {
        Edition edition = ShippedEditions.find("2565").orElseThrow();
        var copies = new StoredSurveys.Copies();
        String file = EditionFile.text(edition);
        owner.setAutoCommit(false);
        try (Statement used = owner.createStatement();
                PreparedStatement agency = owner.prepareStatement("""
                        insert into identity.agency (id, code, kind, name_th, name_en, short_name_th, short_name_en)
                        values (?, ?, 'DEPARTMENT', ?, ?, ?, ?)
                        """);
                PreparedStatement result = owner.prepareStatement("""
                        insert into scoring.result (agency_id, id, fiscal_year, version, edition_hash, inputs, inputs_hash,
                               explained, origin, source, request, stored_at)
                        values (?, gen_random_uuid(), 2565, 1, ?, ?, repeat('0', 64), ?, 'SURVEY', 'EIT',
                                gen_random_uuid(), now())
                        """)) {
            try (PreparedStatement keep = owner.prepareStatement(
                    "insert into scoring.edition_used values (?, ?, ?) on conflict do nothing")) {
                keep.setString(1, edition.hash());
                keep.setString(2, edition.id());
                keep.setString(3, file);
                keep.execute();
            }
            for (int i = agencies.size() + 1; i <= upTo; i++) {
                UUID id = UUID.randomUUID();
                agencies.add(id);
                agency.setObject(1, id);
                for (int field = 2; field <= 6; field++) {
                    agency.setString(field, "country-" + i);
                }
                agency.addBatch();
                var tallies = new HashMap<String, Tally>();
                for (String instrument : List.of("IIT", "EIT")) {
                    surveys.add(id, instrument, ANSWERS, copies)
                            .forEach((code, counts) -> tallies.put(code, new Tally(counts)));
                }
                var inputs =
                        new Inputs(tallies, Map.of(), Map.of(), Map.of(), Map.of("IIT", 300, "EIT", 300), "DEPARTMENT");
                this.inputs.add(inputs);
                result.setObject(1, id);
                result.setString(2, edition.hash());
                result.setString(3, InputsText.write(inputs));
                result.setString(4, ExplainedText.write(Fold.score(edition, inputs)));
                result.addBatch();
                if (i % AT_ONCE == 0 || i == upTo) {
                    agency.executeBatch();
                    copies.write(owner);
                    result.executeBatch();
                    owner.commit();
                }
            }
            used.execute("analyze survey.survey, survey.closing, survey.tally, survey.response, scoring.result");
            owner.commit();
        }
    }

    private static void alter(Coordinates owner) throws SQLException {
        try (Connection connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                Statement altered = connection.createStatement()) {
            altered.execute("""
                    update survey.tally t set counts[1] = counts[1] + 1 from survey.survey s, identity.agency a
                     where s.agency_id = t.agency_id and s.id = t.survey_id and a.id = t.agency_id
                       and a.code = 'country-17' and s.instrument = 'IIT' and t.attribute = '';
                    update survey.response r set answers = set_byte(answers, 2, 1 - least(get_byte(answers, 2), 1))
                     where r.id = (select r.id from survey.response r
                                     join survey.survey s on s.agency_id = r.agency_id and s.id = r.survey_id
                                     join identity.agency a on a.id = r.agency_id
                                    where a.code = 'country-4711' and s.instrument = 'EIT' limit 1);
                    update scoring.result r set explained = replace(explained, 'I1"', 'I2"') from identity.agency a
                     where a.id = r.agency_id and a.code = 'country-8000';
                    """);
        }
    }

    private static long size(Connection owner) throws SQLException {
        try (Statement asked = owner.createStatement();
                var row = asked.executeQuery("select pg_total_relation_size('survey.response')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
