package org.prongsai.survey.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.Proof;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.Standing;
import org.prongsai.survey.Standings;
import org.prongsai.survey.StoredSurveys;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.seal.KeyPool;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// How fast the surveys of many agencies are prepared, opened and closed, by as many threads as a node has for jobs.
@SpringBootTest(properties = "prongsai.keys.folder=target/test-data/keys-of-the-country")
class SurveyCountryProof {
    private static final int AGENCIES = 1_000;
    private static final int WITHOUT_POOL = 60;
    private static final int GENUINE = 20;
    private static final int ANSWERS = 20;
    private static final int THREADS = 4;
    private static final int COUNTRY = 16_600;
    private static final FiscalYear YEAR = new FiscalYear(2580);
    private static final PersonId FIRST = new PersonId(new UUID(38, 1));
    private static final PersonId SECOND = new PersonId(new UUID(38, 2));

    @Autowired
    private CountrySurveys country;

    @Autowired
    private Standings standings;

    @Autowired
    private BulkWork work;

    @Autowired
    private KeyPool pool;

    @Autowired
    private Agencies agencies;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private FlywayConnectionDetails owner;

    @Value("${prongsai.keys.folder}")
    private Path keys;

    @Test
    void opensAndClosesAThousand() throws IOException {
        JdbcClient asOwner = JdbcClient.create(new DriverManagerDataSource(
                Objects.requireNonNull(owner.getJdbcUrl()),
                Objects.requireNonNull(owner.getUsername()),
                Objects.requireNonNull(owner.getPassword())));
        for (int i = 0; i < AGENCIES; i++) {
            agencies.add(new Agency(
                    new AgencyId(UUID.randomUUID()),
                    "proof-" + i,
                    AgencyKind.DEPARTMENT,
                    Bilingual.same("Proof " + i),
                    Bilingual.same("P" + i)));
        }
        UUID prepares = UUID.randomUUID();
        country.prepare(YEAR, prepares, FIRST);
        double preparing = seconds(prepares);
        int prepared = country.progress(prepares).done();
        complete(asOwner, WITHOUT_POOL, AGENCIES);
        long made = System.nanoTime();
        for (int i = pool.ready(); i < GENUINE; i++) {
            pool.add();
        }
        double key = (System.nanoTime() - made) / 1e9 / GENUINE;
        copy(AGENCIES - WITHOUT_POOL);

        UUID opens = UUID.randomUUID();
        country.open(YEAR, opens, FIRST);
        double opening = seconds(opens);
        int opened = country.progress(opens).done();
        assertThat(opened).isEqualTo(AGENCIES - WITHOUT_POOL);
        assertThat(pool.isEmpty()).isTrue();
        complete(asOwner, 0, WITHOUT_POOL);
        UUID makes = UUID.randomUUID();
        country.open(YEAR, makes, FIRST);
        double without = seconds(makes);
        int rest = country.progress(makes).done();
        assertThat(rest).isEqualTo(WITHOUT_POOL);

        List<Standing> open = standings.of(YEAR).stream()
                .filter(one -> one.state() == State.OPEN)
                .toList();
        open.forEach(
                one -> new Tenant(one.agency().value()).run(() -> StoredSurveys.answer(beans, one.survey(), ANSWERS)));
        asOwner.sql("update survey.survey set closes = :day where fiscal_year = 2580 and state = 'OPEN'")
                .param("day", LocalDate.now(ThaiDate.ZONE).minusDays(1))
                .update();
        Files.delete(keys.resolve(open.getFirst().survey() + ".custodian-1"));
        Files.delete(keys.resolve(open.getFirst().survey() + ".custodian-2"));
        UUID closes = UUID.randomUUID();
        country.proposeClose(YEAR, closes, FIRST);
        country.confirm(closes, SECOND);
        double closing = seconds(closes);
        BulkProgress progress = country.progress(closes);
        long asked = System.nanoTime();
        standings.of(YEAR);
        double page = (System.nanoTime() - asked) / 1e6;

        new Proof("survey-country", "A thousand surveys, opened and closed")
                .text("The acts of the commission, their lanes worked off by " + THREADS
                        + " threads, as many as a node has for jobs;"
                        + " the pauses of the scheduler between two turns are not in it. Each opening takes a key from the pool, of"
                        + " which " + GENUINE
                        + " were made here and copied, since making them is measured by itself. Each close opens,"
                        + " shuffles, stores and counts " + ANSWERS
                        + " sealed answers and makes the next version of the score.")
                .row("What", "Measured", "16,600 surveys, one node, calculated")
                .row("Drafts set up", rate(prepared, preparing), minutes(prepared, preparing))
                .row("A key made", String.format(Locale.ROOT, "%.2f s", key), hours(key))
                .row("Opened with keys from the pool", rate(opened, opening), minutes(opened, opening))
                .row("Control: opened without", rate(rest, without), minutes(rest, without))
                .row("Closed", rate(progress.done(), closing), minutes(progress.done(), closing))
                .text("One survey's keys were deleted before the close: " + progress.done() + " were closed, "
                        + progress.failed()
                        + " was named with its reason. How all agencies stand, "
                        + agencies.all().size() + " of them, was read in "
                        + String.format(Locale.ROOT, "%.0f ms.", page))
                .write();
        assertThat(progress.failed()).isEqualTo(1);
        assertThat(progress.done()).isEqualTo(AGENCIES - 1);
        assertThat(rest / without).as("control").isLessThan(opened / opening);
    }

    /// Fills in what the drafts of the IIT lack, of some agencies.
    private static void complete(JdbcClient asOwner, int from, int to) {
        asOwner.sql("""
                        update survey.survey s set population = 60, by_roster = false, by_slip = true, collects_from = :day,
                               opens = :day, closes = :later
                          from identity.agency a
                         where a.id = s.agency_id and a.code ~ '^proof-' and substr(a.code, 7)::integer between :from and :to
                           and s.fiscal_year = 2580 and s.instrument = 'IIT'
                        """)
                .param("day", LocalDate.now(ThaiDate.ZONE).minusDays(3))
                .param("later", LocalDate.now(ThaiDate.ZONE).plusDays(3))
                .param("from", from)
                .param("to", to - 1)
                .update();
    }

    /// Lays copies of the keys into the pool, so that it holds `number`.
    private void copy(int number) throws IOException {
        List<Path> genuine;
        try (var files = Files.list(keys.resolve("pool"))) {
            genuine = files.filter(file -> file.toString().endsWith(".sign")).toList();
        }
        for (int i = genuine.size(); i < number; i++) {
            Files.copy(genuine.get(i % genuine.size()), keys.resolve("pool").resolve(UUID.randomUUID() + ".sign"));
        }
    }

    /// How long it takes to do what the jobs of all lanes do.
    private double seconds(UUID bulk) {
        long begun = System.nanoTime();
        var lanes = new ConcurrentLinkedQueue<>(
                IntStream.range(0, BulkJob.LANES).boxed().toList());
        var threads = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(CompletableFuture.runAsync(
                    () -> {
                        for (Integer lane = lanes.poll(); lane != null; lane = lanes.poll()) {
                            if (work.some(bulk, lane)) {
                                lanes.add(lane);
                            }
                        }
                    },
                    task -> Thread.ofPlatform().start(task)));
        }
        threads.forEach(CompletableFuture::join);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String rate(int number, double seconds) {
        return String.format(Locale.ROOT, "%,d in %.1f s, %.1f/s", number, seconds, number / seconds);
    }

    private static String minutes(int number, double seconds) {
        return String.format(Locale.ROOT, "%.1f min", COUNTRY * seconds / Math.max(1, number) / 60);
    }

    private static String hours(double key) {
        return String.format(Locale.ROOT, "%.1f h of one processor, ahead", COUNTRY * key / 3600);
    }
}
