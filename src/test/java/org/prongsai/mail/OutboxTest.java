package org.prongsai.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.database.Tenant;
import org.prongsai.mail.Preference.Delivery;
import org.prongsai.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionTemplate;

/// Against a mail server and a LINE server on this machine.
@ApplicationModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES, extraIncludes = "jobs")
class OutboxTest {
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final LineServer LINE = new LineServer();
    private static final MutableClock TIME = new MutableClock();

    /// A Monday, 12:00 in Thailand.
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private static final UUID THAI = UUID.randomUUID();
    private static final UUID ENGLISH = UUID.randomUUID();
    private static final UUID ON_LINE = UUID.randomUUID();

    @TestConfiguration
    static class KnownPeople {
        @Bean
        Addresses addresses() {
            return person -> Optional.ofNullable(Map.of(
                            THAI, new Addresses.Address("thai@example.go.th", null, Language.TH),
                            ENGLISH, new Addresses.Address("english@example.go.th", null, Language.EN),
                            ON_LINE, new Addresses.Address(null, "U4af4980629", Language.EN))
                    .get(person));
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry settings) {
        SERVER.start();
        int port = SERVER.getSmtp().getPort();
        settings.add("prongsai.smtp.host", () -> "127.0.0.1");
        settings.add("prongsai.smtp.port", () -> port);
        settings.add("prongsai.smtp.security", () -> "NONE");
        settings.add("prongsai.line.token", () -> "token-of-the-account");
        settings.add("prongsai.line.address", LINE::address);
        settings.add("prongsai.site", () -> "https://ita.example.go.th");
    }

    @TestBean(enforceOverride = true)
    private Clock clock = TIME;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Outgoing outgoing;

    @Autowired
    private Preferences preferences;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private List<Task<?>> tasks;

    private final SettableClock jobTime = new SettableClock();
    private UUID agency = UUID.randomUUID();

    static Clock clock() {
        return TIME;
    }

    @BeforeEach
    void aQuietOutbox() throws Exception {
        agency = UUID.randomUUID();
        at(NOON);
        LINE.answerWith(200);
        LINE.pushes().clear();
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from jobs.scheduled_tasks").update();
        for (UUID person : List.of(THAI, ENGLISH, ON_LINE)) {
            choose(person, Delivery.AT_ONCE, QuietHours.USUAL);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void aLetterArrivesInTheLanguageOfItsReaderWithNothingPersonalInIt() throws Exception {
        UUID id = put(ENGLISH);
        run();
        MimeMessage received = only();
        assertThat(received.getSubject()).isEqualTo("A duty waits for you, due on 30 November B.E. 2569 (2026)");
        assertThat((String) received.getContent()).contains("https://ita.example.go.th/my-work");
        assertThat(received.getMessageID()).isEqualTo("<" + id + "@prongsai>");
        assertThat(state(id, Channel.MAIL)).isEqualTo("SENT");
        put(THAI);
        run();
        var subjects = new ArrayList<String>();
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            subjects.add(message.getSubject());
        }
        assertThat(subjects).contains("มีงานรอท่าน กำหนด 30 พฤศจิกายน 2569");
    }

    @Test
    void theSameLetterIsSentOnce() {
        UUID id = put(THAI);
        put(THAI, id, false);
        run();
        run();
        put(THAI, id, false);
        run();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aLetterOfARolledBackTransactionIsNeverSent() {
        new Tenant(agency)
                .run(() -> transaction.executeWithoutResult(status -> {
                    outbox.put(letter(THAI, UUID.randomUUID(), false));
                    status.setRollbackOnly();
                }));
        run();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(jobs()).isZero();
    }

    @Test
    void whatARunLeftInDoubtIsNotSentAgain() {
        UUID id = put(THAI);
        // the run takes the message, hands it over and is killed before it can say so
        new Tenant(agency).run(() -> outgoing.claim(new Message.Key(agency, id, Channel.MAIL)));
        run();
        run();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(state(id, Channel.MAIL)).isEqualTo("UNSURE");
        assertThat(jobs()).isZero();
    }

    @Test
    void aJobOfAKilledProcessIsTakenOverAndSendsOnce() {
        choose(THAI, Delivery.AT_ONCE, new QuietHours(LocalTime.NOON, LocalTime.NOON, false));
        UUID id = put(THAI);
        jdbc.sql("""
                        update jobs.scheduled_tasks
                           set picked = true, picked_by = 'killed', last_heartbeat = cast(:then as timestamptz),
                               version = version + 1
                         where task_instance like '% MAIL'
                        """).param("then", NOON.minusSeconds(3600).toString()).update();
        run();
        assertThat(state(id, Channel.MAIL)).isEqualTo("WAITING");
        try (var jobs = new Jobs()) {
            jobs.scheduler.runDeadExecutionDetection();
            // what was dead is due by the clock of the machine, whatever clock the scheduler was given
            at(later(NOON, Instant.now()).plusSeconds(60));
        }
        run();
        run();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(state(id, Channel.MAIL)).isEqualTo("SENT");
    }

    @Test
    void triesAgainAfterGrowingWaitsAndGivesUpInTheEnd() {
        choose(THAI, Delivery.AT_ONCE, new QuietHours(LocalTime.NOON, LocalTime.NOON, false));
        SERVER.stop();
        try {
            UUID id = put(THAI);
            var waits = new ArrayList<Duration>();
            while (state(id, Channel.MAIL).equals("WAITING")) {
                run();
                Duration wait = Duration.between(clock.instant(), due(id));
                waits.add(wait);
                at(due(id).isAfter(clock.instant()) ? due(id) : clock.instant());
            }
            assertThat(waits.subList(0, 7))
                    .isSorted()
                    .startsWith(Duration.ofMinutes(1))
                    .endsWith(Duration.ofDays(1));
            assertThat(waits).hasSize(8);
            assertThat(state(id, Channel.MAIL)).isEqualTo("FAILED");
            assertThat(jobs()).isZero();
        } finally {
            SERVER.start();
        }
    }

    @Test
    void whatWasWrittenOnFridayNightArrivesOnMondayMorning() {
        at(Instant.parse("2026-11-20T16:00:00Z"));
        put(THAI);
        run();
        at(Instant.parse("2026-11-22T23:59:59Z"));
        run();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        at(Instant.parse("2026-11-23T00:00:00Z"));
        run();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aSchedulerThatWakesLateStillKeepsQuiet() {
        put(THAI);
        at(Instant.parse("2026-11-23T14:00:00Z"));
        run();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        at(Instant.parse("2026-11-24T00:00:00Z"));
        run();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_ONCE, false, 1",
        "AT_ONCE, true, 0",
        "DIGEST, true, 1",
        "DIGEST, false, 0",
        "OFF, true, 0",
        "OFF, false, 0"
    })
    void eachGetsWhatHeChose(Delivery delivery, boolean digest, int letters) {
        choose(THAI, delivery, QuietHours.USUAL);
        put(THAI, UUID.randomUUID(), digest);
        run();
        assertThat(SERVER.getReceivedMessages()).hasSize(letters);
    }

    @Test
    void whoSwitchesMailOffGetsNotEvenWhatWaits() {
        UUID id = put(THAI);
        choose(THAI, Delivery.OFF, QuietHours.USUAL);
        run();
        assertThat(SERVER.getReceivedMessages()).isEmpty();
        assertThat(state(id, Channel.MAIL)).isEqualTo("DROPPED");
    }

    @Test
    void anotherAgencySeesNothingOfIt() {
        put(THAI);
        new Tenant(UUID.randomUUID())
                .run(() ->
                        transaction.executeWithoutResult(_ -> assertThat(jdbc.sql("select count(*) from mail.message")
                                        .query(Long.class)
                                        .single())
                                .isZero()));
    }

    @Test
    void aTemplateWithoutTextsIsRefused() {
        var letter = new Letter(agency, UUID.randomUUID(), THAI, "desk.no.such", List.of(), "/my-work", Urgency.USUAL);
        assertThatIllegalArgumentException().isThrownBy(() -> put(letter));
    }

    @Test
    void lineGetsAShortThaiTextWithALinkForThePhonesBrowser() {
        UUID id = put(ON_LINE);
        run();
        assertThat(LINE.pushes()).singleElement().satisfies(push -> {
            assertThat(push.path()).isEqualTo("/v2/bot/message/push");
            assertThat(push.authorization()).isEqualTo("Bearer token-of-the-account");
            assertThat(push.retryKey()).isEqualTo(id.toString());
            assertThat(push.body())
                    .contains("\"to\":\"U4af4980629\"", "มีงานรอท่าน")
                    .contains("https://ita.example.go.th/my-work?openExternalBrowser=1");
        });
        assertThat(state(id, Channel.LINE)).isEqualTo("SENT");
        assertThat(state(id, Channel.MAIL)).isEqualTo("DROPPED");
    }

    @Test
    void whatLineMayHaveTakenIsSentAgainUnderTheSameKey() {
        UUID id = put(ON_LINE);
        new Tenant(agency).run(() -> outgoing.claim(new Message.Key(agency, id, Channel.LINE)));
        LINE.answerWith(409);
        run();
        assertThat(LINE.pushes()).extracting(LineServer.Push::retryKey).containsExactly(id.toString());
        assertThat(state(id, Channel.LINE)).isEqualTo("SENT");
    }

    @ParameterizedTest
    @CsvSource({"500, WAITING", "429, WAITING", "400, FAILED", "401, FAILED"})
    void triesLineAgainOnlyWhereThatMayHelp(int answer, String state) {
        LINE.answerWith(answer);
        UUID id = put(ON_LINE);
        run();
        assertThat(state(id, Channel.LINE)).isEqualTo(state);
    }

    /// One that stays the same when the server goes down and comes back.
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MimeMessage only() {
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        return SERVER.getReceivedMessages()[0];
    }

    private UUID put(UUID person) {
        return put(person, UUID.randomUUID(), false);
    }

    private UUID put(UUID person, UUID id, boolean digest) {
        put(letter(person, id, digest));
        return id;
    }

    private void put(Letter letter) {
        new Tenant(agency).run(() -> transaction.executeWithoutResult(_ -> outbox.put(letter)));
    }

    private Letter letter(UUID person, UUID id, boolean digest) {
        return new Letter(
                agency,
                id,
                person,
                "desk.mail.duty",
                List.of(new Part.Said("desk.sample.check", List.of("2564")), new Part.Day(LocalDate.of(2026, 11, 30))),
                "/my-work",
                digest ? Urgency.SUMMARY : Urgency.USUAL);
    }

    private void choose(UUID person, Delivery delivery, QuietHours quiet) {
        preferences.keep(
                person, new Preference(delivery, quiet, preferences.of(person).version()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void at(Instant moment) {
        TIME.set(moment);
        jobTime.set(moment);
    }

    private void run() {
        try (var jobs = new Jobs()) {
            jobs.scheduler.runAnyDueExecutions();
        }
    }

    private long jobs() {
        return jdbc.sql("select count(*) from jobs.scheduled_tasks")
                .query(Long.class)
                .single();
    }

    private String state(UUID id, Channel channel) {
        return new Tenant(agency)
                .call(() -> transaction.execute(
                        _ -> jdbc.sql("select state from mail.message where id = :id and channel = :channel")
                                .param("id", id)
                                .param("channel", channel.name())
                                .query(String.class)
                                .single()));
    }

    private Instant due(UUID id) {
        return new Tenant(agency)
                .call(() -> transaction.execute(
                        _ -> jdbc.sql("select due from mail.message where id = :id and channel = 'MAIL'")
                                .param("id", id)
                                .query(java.time.OffsetDateTime.class)
                                .single()
                                .toInstant()));
    }

    /// A scheduler that runs what is due when it is told to, as one process of many.
    private final class Jobs implements AutoCloseable {
        private final ManualScheduler scheduler = TestHelper.createManualScheduler(dataSource, tasks)
                .clock(jobTime)
                .tableName("jobs.scheduled_tasks")
                .build();

        @Override
        public void close() {
            scheduler.stop();
        }
    }
}
