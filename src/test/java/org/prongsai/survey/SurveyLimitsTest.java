package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.prongsai.attack.Wire;
import org.prongsai.audit.Hash;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.survey.token.BlindRsa;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/// More than a server takes, or than one network should send, over the wire and behind a proxy.
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.forward-headers-strategy=native",
            "prongsai.survey.freely=2",
            "prongsai.survey.wrong=2",
            "prongsai.survey.writers=1",
            "prongsai.survey.batch=1",
            "prongsai.survey.waiting=1"
        })
@Import(OpenedSurveys.class)
@ExtendWith(OutputCaptureExtension.class)
@WithinTenant
class SurveyLimitsTest {
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(\\w+)\" value=\"([^\"]*)\"");
    private static final Pattern BITS = Pattern.compile("data-bits=\"(\\d+)\" data-work=\"(/[^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private OpenedSurveys surveys;

    @Autowired
    private Agencies agencies;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private FlywayConnectionDetails owner;

    private final Random random = new Random(2569);

    @BeforeEach
    void settle() {
        UUID id = OpenedSurveys.agency().value();
        transaction.executeWithoutResult(_ -> agencies.add(new Agency(
                OpenedSurveys.agency(),
                "t" + id.toString().substring(0, 8),
                AgencyKind.INDEPENDENT_BODY,
                Bilingual.same("หน่วยงานทดสอบ"),
                Bilingual.same("Agency of the test"))));
    }

    @Test
    void aCrowdFromOneNetworkWorksForItsAnswers() throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(3, true));
        for (int i = 0; i < 2; i++) {
            assertThat(send(form, "198.51.100." + i, answers()).status()).isEqualTo(200);
        }
        Map<String, String> answers = answers();
        answers.put("comment", "\"<b>คำ");
        Wire.Answer asked = send(form, "198.51.100.9", answers);
        assertThat(asked.status()).isEqualTo(429);
        assertThat(Integer.parseInt(asked.header("Retry-After").orElseThrow())).isBetween(5, 61);
        assertThat(send(form, "192.0.2.1", answers()).status())
                .as("another network")
                .isEqualTo(200);

        Map<String, String> again = hidden(asked);
        assertThat(again).containsAllEntriesOf(answers).containsKey("ticket");
        Matcher bits = BITS.matcher(asked.text());
        assertThat(bits.find()).isTrue();
        assertThat(ask("answer", "GET", bits.group(2), "192.0.2.1", "", "").text())
                .contains("export const solve");
        again.put("work", solve(again.getOrDefault("pass", ""), Integer.parseInt(bits.group(1))));
        assertThat(send(form, "198.51.100.9", again).status()).isEqualTo(200);
        assertThat(surveys.rows(form, "intake")).isEqualTo(4);
    }

    @Test
    void withoutScriptThePageIsSentOnceMoreAfterSomeSeconds() throws IOException {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        Wire.Answer asked = send(form, "198.51.101.1", answers());
        while (asked.status() == 200) {
            asked = send(form, "198.51.101.1", answers());
        }
        assertThat(asked.text()).contains("คำตอบของท่านยังอยู่ในหน้านี้", "<button>");
        Map<String, String> again = hidden(asked);
        assertThat(hidden(send(form, "198.51.101.1", again))).isEqualTo(again);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> send(form, "198.51.101.1", again).status() == 200);
    }

    @Test
    void wrongSecretsComeLaterAndARightOneBesideThemIsSigned() throws IOException {
        SurveyForTests survey = SurveyForTests.open(beans, 1);
        Form form = beans.getBean(Forms.class).find(survey.id()).orElseThrow();
        String blinded = BlindRsa.blind(
                        BlindRsa.key(form.signingKey()),
                        Pass.message(survey.id(), new java.security.SecureRandom()),
                        new java.security.SecureRandom())
                .message()
                .text();
        for (int status : new int[] {404, 404, 429, 429}) {
            Wire.Answer wrong = issue("198.51.100.1", survey.id(), guess(), blinded);
            assertThat(wrong.status()).isEqualTo(status);
            assertThat(wrong.header("Retry-After").isPresent()).isEqualTo(status == 429);
        }
        assertThat(issue("192.0.2.1", survey.id(), guess(), blinded).status()).isEqualTo(404);
        String link = survey.link(0); // …#survey.secret.check
        String secret = link.substring(link.indexOf('.', link.indexOf('#')) + 1, link.lastIndexOf('.'));
        assertThat(issue("198.51.100.1", survey.id(), secret, blinded).status()).isEqualTo(200);
        assertThat(survey.counted("COLLECTED")).isOne();
    }

    /// One is being kept, one waits, and the third is told so; nothing of it is lost when he sends it again.
    @Test
    void moreThanCanWaitAreAskedToComeAgain() throws Exception {
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        List<Map<String, String>> all =
                IntStream.range(0, 6).mapToObj(_ -> answers()).toList();
        var outcomes = new ArrayList<Wire.Answer>();
        try (Connection other = connection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            other.createStatement()
                    .execute("select pg_advisory_xact_lock(hashtextextended('" + form.survey() + "', 38))");
            var sent = new ArrayList<Future<Wire.Answer>>();
            for (int i = 0; i < all.size(); i++) {
                int number = i;
                sent.add(threads.submit(() -> send(form, "192.0." + number + ".1", all.get(number))));
            }
            await().atMost(Duration.ofSeconds(9))
                    .until(() -> sent.stream().filter(Future::isDone).count() >= 4);
            other.rollback();
            for (Future<Wire.Answer> one : sent) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes.stream().map(Wire.Answer::status).sorted()).containsExactly(200, 200, 503, 503, 503, 503);
        for (int i = 0; i < all.size(); i++) {
            Wire.Answer outcome = outcomes.get(i);
            if (outcome.status() == 503) {
                assertThat(outcome.header("Retry-After")).contains("5");
                assertThat(hidden(outcome)).isEqualTo(all.get(i));
                assertThat(send(form, "192.0." + i + ".1", hidden(outcome)).status())
                        .isEqualTo(200);
            }
        }
        assertThat(surveys.rows(form, "intake")).isEqualTo(6);
    }

    /// Who asked is nowhere: neither in what the program says nor in a file of the database.
    @Test
    void noAddressIsKept(CapturedOutput output) throws IOException {
        long since = System.currentTimeMillis();
        String address = "198.51.103.77";
        Form form = surveys.open(OpenedSurveys.questions(3, false));
        for (int i = 0; i < 4; i++) {
            send(form, address, answers());
            issue(address, form.survey(), guess(), "");
        }
        assertThat(output.getAll()).doesNotContain(address, "198.51.103");
        surveys.asOwner().sql("checkpoint").update();
        assertThat(SurveyOriginsTest.onDisk(surveys.asOwner(), address, since)).isZero();
    }

    private Connection connection() throws SQLException {
        return new DriverManagerDataSource(
                        Objects.requireNonNull(owner.getJdbcUrl()),
                        Objects.requireNonNull(owner.getUsername()),
                        Objects.requireNonNull(owner.getPassword()))
                .getConnection();
    }

    private Map<String, String> answers() {
        var answers = new LinkedHashMap<>(Map.of("q0", "0", "q1", "3", "q2", "1", "way", "LINK"));
        answers.put("pass", OpenedSurveys.token(random).text());
        return answers;
    }

    private String guess() {
        byte[] secret = new byte[Invitations.SECRET];
        random.nextBytes(secret);
        return Octets.of(secret).text();
    }

    private static Map<String, String> hidden(Wire.Answer page) {
        var fields = new LinkedHashMap<String, String>();
        Matcher field = HIDDEN.matcher(page.text());
        while (field.find()) {
            fields.put(field.group(1), org.springframework.web.util.HtmlUtils.htmlUnescape(field.group(2)));
        }
        return fields;
    }

    private static String solve(String pass, int bits) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(Integer::toString)
                .filter(work -> Integer.numberOfLeadingZeros(java.nio.ByteBuffer.wrap(
                                        Hash.sha256((pass + "." + work).getBytes(StandardCharsets.US_ASCII))
                                                .bytes())
                                .getInt())
                        >= bits)
                .findFirst()
                .orElseThrow();
    }

    private Wire.Answer send(Form form, String from, Map<String, String> fields) throws IOException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ask("answer", "POST", "/a/" + form.survey(), from, "application/x-www-form-urlencoded", body);
    }

    private Wire.Answer issue(String from, UUID survey, String secret, String blinded) throws IOException {
        return ask(
                "issue",
                "POST",
                "/issue",
                from,
                "application/json",
                "{\"survey\":\"%s\",\"secret\":\"%s\",\"blinded\":\"%s\"}".formatted(survey, secret, blinded));
    }

    private Wire.Answer ask(String origin, String method, String path, String from, String type, String body)
            throws IOException {
        try (var wire = new Wire(port)) {
            return wire.send(String.join(
                            "\r\n",
                            method + " " + path + " HTTP/1.1",
                            "Host: " + origin + ".localhost:" + port,
                            "X-Forwarded-For: " + from,
                            "Content-Type: " + type,
                            "Content-Length: " + body.length(),
                            "",
                            body)
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }
}
