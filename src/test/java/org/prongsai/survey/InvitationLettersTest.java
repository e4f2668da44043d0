package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.survey.InvitationLetter.State;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;

/// Invitations against a mail server on this machine.
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Import(OpenedSurveys.class)
class InvitationLettersTest {
    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Pattern LINK = Pattern.compile("https?://issue[^ ]+/i#[^\\s]+");

    /// A Monday, 12:00 in Thailand.
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    private static final Moving TIME = new Moving();

    /// A clock that a test sets.
    private static final class Moving extends Clock {
        private volatile Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Bangkok");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        SERVER.start();
        int port = SERVER.getSmtp().getPort();
        settings.add("prongsai.smtp.host", () -> "127.0.0.1");
        settings.add("prongsai.smtp.port", () -> port);
        settings.add("prongsai.smtp.security", () -> "NONE");
    }

    @TestBean(enforceOverride = true)
    @SuppressWarnings("UnusedVariable") // the program reads it
    private Clock clock = TIME;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private OpenedSurveys opened;

    @Autowired
    private Agencies agencies;

    @Autowired
    private InvitationLetters letters;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private List<Task<?>> tasks;

    private SurveyForTests made;

    static Clock clock() {
        return TIME;
    }

    @BeforeEach
    void openASurveyOfFive() throws Exception {
        TIME.now = NOON;
        SERVER.purgeEmailFromAllMailboxes();
        jdbc.sql("delete from jobs.scheduled_tasks").update();
        made = SurveyForTests.open(beans, agencies.require("opdc").id(), 5);
        reach(0, "one@example.go.th", "TH", false);
        reach(1, "two@example.go.th", "EN", false);
        reach(2, "three@example.go.th", "TH", true);
        reach(3, "", "TH", false);
        reach(4, "five at example.go.th", "TH", false);
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void invitesWhoeverCanBeWrittenToAndSaysHowThatWent() throws Exception {
        assertThat(invite()).isEqualTo(3);
        assertThat(states())
                .containsOnly(
                        Map.entry(0, State.WAITING),
                        Map.entry(1, State.WAITING),
                        Map.entry(2, State.NOT_ASKED),
                        Map.entry(3, State.NO_ADDRESS),
                        Map.entry(4, State.WAITING));
        run();
        assertThat(states()).contains(Map.entry(0, State.SENT), Map.entry(1, State.SENT), Map.entry(4, State.FAILED));
        var sent = sent();
        assertThat(sent).hasSize(2);
        assertThat(sent.get("one@example.go.th"))
                .contains(
                        made.link(0), "แบบวัด IIT", "ตอบได้ตั้งแต่วันที่", "แบบสำรวจเพื่อพัฒนาภายใน", "/survey-privacy")
                .doesNotContain("งานของฉัน");
        assertThat(sent.get("two@example.go.th")).contains(made.link(1), "Your personal link", "not the assessment");
    }

    @Test
    void theSecretIsNowhereInTheDatabaseWhileItWaitsAndAfterwards() throws Exception {
        String secret = made.link(0).split("#", 2)[1].split("\\.", 3)[1];
        invite();
        assertThat(holding(secret).get(secret)).isEmpty();
        run();
        assertThat(sent().get("one@example.go.th")).contains(secret);
        // the control: what the outbox may keep is found
        assertThat(holding(secret, "survey.mail.invitation"))
                .containsEntry(secret, List.of())
                .containsEntry("survey.mail.invitation", List.of("mail.message"));
    }

    @Test
    void sendsTheSameLinkAgainAndAnotherAfterAReset() throws Exception {
        invite();
        run();
        String first = link(0);
        assertThat(invite()).isOne(); // the one whose mail failed
        remind(1);
        run();
        assertThat(link(0)).isEqualTo(first);
        made.within(() ->
                invitations.reset(made.agency(), made.id(), made.contacts().getFirst(), "โทรศัพท์หาย"));
        assertThat(states()).contains(Map.entry(0, State.NOT_SENT));
        assertThat(invite()).isEqualTo(2);
        run();
        assertThat(link(0)).isNotEqualTo(first).isEqualTo(made.link(0));
    }

    /// Those who collected are reminded as the others are.
    @Test
    void remindsEverybodyAlikeAndOnceADay() throws Exception {
        invite();
        run();
        SERVER.purgeEmailFromAllMailboxes();
        opened.asOwner()
                .sql("update survey.invitation set asked_hash = sha256('x') where contact_id = :contact")
                .param("contact", made.contacts().getFirst())
                .update();
        assertThat(remind(1)).isEqualTo(3);
        run();
        assertThat(sent()).containsOnlyKeys("one@example.go.th", "two@example.go.th");
        assertThat(sent().get("one@example.go.th")).contains("ส่งจดหมายนี้ถึงทุกคนในรายชื่อเหมือนกัน");
        assertThatThrownBy(() -> remind(1)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> remind(2)).isInstanceOf(OptimisticLockingFailureException.class);
        TIME.now = NOON.plus(Duration.ofDays(1));
        assertThat(remind(2)).isEqualTo(3);
    }

    @Test
    void whoOptsOutWhileHisLetterWaitsGetsNone() throws Exception {
        invite();
        reach(0, "one@example.go.th", "TH", true);
        run();
        assertThat(sent()).containsOnlyKeys("two@example.go.th");
        assertThat(states()).contains(Map.entry(0, State.NOT_ASKED));
    }

    private Survey survey() {
        var found = new ArrayList<Survey>();
        made.within(
                () -> found.add(beans.getBean(Surveys.class).require(made.agency(), new FiscalYear(2569), made.id())));
        return found.getFirst();
    }

    private int invite() {
        Survey survey = survey();
        return new Tenant(made.agency().value()).call(() -> letters.invite(survey));
    }

    private int remind(int round) {
        Survey survey = survey();
        return new Tenant(made.agency().value()).call(() -> letters.remind(survey, round));
    }

    private Map<Integer, State> states() {
        Survey survey = survey();
        var states = new TreeMap<Integer, State>();
        new Tenant(made.agency().value())
                .call(() -> letters.of(survey))
                .letters()
                .forEach(letter -> states.put(made.contacts().indexOf(letter.contact()), letter.state()));
        return states;
    }

    private void reach(int person, String email, String language, boolean out) {
        UUID contact = made.contacts().get(person);
        made.within(() -> jdbc.sql("""
                        update survey.contact set email = :email, language = :language, opted_out = :out, drawn = not :out
                         where id = :id
                        """)
                .param("email", email)
                .param("language", language)
                .param("out", out)
                .param("id", contact)
                .update());
    }

    private void run() {
        var time = new SettableClock();
        time.set(TIME.now);
        ManualScheduler scheduler = TestHelper.createManualScheduler(dataSource, tasks)
                .clock(time)
                .tableName("jobs.scheduled_tasks")
                .build();
        scheduler.runAnyDueExecutions();
        scheduler.stop();
    }

    /// The last text that each address got.
    private static Map<String, String> sent() throws Exception {
        var sent = new TreeMap<String, String>();
        for (MimeMessage message : SERVER.getReceivedMessages()) {
            sent.put(message.getRecipients(RecipientType.TO)[0].toString(), (String) message.getContent());
        }
        return sent;
    }

    private String link(int person) throws Exception {
        assertThat(person).isZero();
        var matcher = LINK.matcher(sent().getOrDefault("one@example.go.th", ""));
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    /// All tables of the database in which some row has one of the words, binary columns included.
    private Map<String, List<String>> holding(String... words) {
        JdbcClient owner = opened.asOwner();
        var found = new TreeMap<String, List<String>>();
        List<String> tables = Objects.requireNonNull(
                        owner.sql("""
                        select string_agg(format('%I.%I', schemaname, tablename), ' ') from pg_tables
                         where schemaname not in ('pg_catalog', 'information_schema')
                        """).query(String.class).single())
                .lines()
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .toList();
        for (String word : words) {
            String hex = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
            found.put(
                    word,
                    tables.stream()
                            .filter(table -> owner.sql(
                                            "select exists (select from " + table
                                                    + " t where t::text like '%' || :word || '%' or t::text like '%' || :hex || '%')")
                                    .param("word", word)
                                    .param("hex", hex)
                                    .query(Boolean.class)
                                    .single())
                            .toList());
        }
        return found;
    }
}
