package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Languages;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Credentials.Proof;
import org.prongsai.mail.Preference;
import org.prongsai.mail.Preferences;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/// Codes travel by mail, through a mail server on this machine.
@SpringBootTest(properties = {"prongsai.jobs=true", "prongsai.site=https://ita.example.go.th"})
class SignInMailTest {
    private static final GreenMail SERVER = new GreenMail(server());
    private static final Pattern CODE = Pattern.compile("[2-9A-HJ-NP-Z]{24}");

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private EmailChanges changes;

    @Autowired
    private Credentials credentials;

    @Autowired
    private People people;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Languages languages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String email;
    private Person person;

    private static ServerSetup server() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        return setup;
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("prongsai.smtp.host", () -> "127.0.0.1");
        settings.add("prongsai.smtp.port", () -> SERVER.getSmtp().getPort());
        settings.add("prongsai.smtp.security", () -> "NONE");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void hire() throws Exception {
        SERVER.purgeEmailFromAllMailboxes();
        email = UUID.randomUUID() + "@example.go.th";
        person = people.add(Bilingual.same("ชื่อที่ไม่ควรอยู่ในจดหมาย"), email);
    }

    @Test
    void aCodeArrivesAtOnceEvenForWhoWantsNoMailAndIsKeptNowhereInClear() throws Exception {
        preferences.keep(person.id().value(), new Preference(Preference.Delivery.OFF, Preference.USUAL.quiet(), 0));
        String code = codes.send(email).orElseThrow().code().text();
        assertThat(outbox()).noneMatch(part -> part.contains(code));
        String text = text(sentTo(email));
        assertThat(text)
                .contains(code, "https://ita.example.go.th/sign-in/link#" + code)
                .doesNotContain("ชื่อที่ไม่ควร");
        assertThat(credentials.prove(new Secret(code))).isEqualTo(new Proof.Accepted(person, Means.LINK));
        await().untilAsserted(() -> assertThat(outbox()).noneMatch(part -> part.startsWith("*")));
    }

    @Test
    void codesAndChangesOfAddressComeInThePersonsLanguage() throws Exception {
        codes.send(email);
        assertThat(text(sentTo(email))).contains("เข้าสู่ระบบ").doesNotContain("sign in");
        SERVER.purgeEmailFromAllMailboxes();
        languages.choose(person.id(), Language.EN);
        codes.send(email);
        MimeMessage english = sentTo(email);
        assertThat(english.getSubject() + text(english))
                .containsIgnoringCase("sign in")
                .doesNotContainPattern("[ก-๙]");
        String wanted = UUID.randomUUID() + "@new.example.go.th";
        changes.begin(person, wanted);
        var code = CODE.matcher(text(sentTo(wanted)));
        assertThat(code.find()).isTrue();
        assertThat(text(sentTo(wanted))).doesNotContainPattern("[ก-๙]");
        SERVER.purgeEmailFromAllMailboxes();
        changes.confirm(person.id(), code.group());
        assertThat(text(sentTo(email))).as("to the former address").doesNotContainPattern("[ก-๙]");
    }

    @Test
    void nobodyWritesToAnUnknownAddress() {
        assertThat(codes.send("nobody@example.go.th")).isEmpty();
        assertThat(outbox()).noneMatch(part -> part.startsWith("*"));
    }

    @Test
    void anAddressChangesByTheCodeThatCameToItAndTheOldOneIsTold() throws Exception {
        String wanted = UUID.randomUUID() + "@new.example.go.th";
        changes.begin(person, " " + wanted.toUpperCase(java.util.Locale.ROOT));
        var code = CODE.matcher(text(sentTo(wanted)));
        assertThat(code.find()).isTrue();
        assertThat(changes.confirm(person.id(), "A".repeat(24))).isFalse();
        assertThat(people.byEmail(wanted)).isEmpty();
        assertThat(changes.confirm(person.id(), code.group())).isTrue();
        assertThat(people.byEmail(wanted)).map(Person::id).contains(person.id());
        assertThat(text(sentTo(email))).doesNotContain(wanted);
        assertThat(changes.confirm(person.id(), code.group())).isFalse();
    }

    @Test
    void anAddressThatSomeoneHasGetsNoCode() {
        Person other = people.add(Bilingual.same("y"), UUID.randomUUID() + "@example.go.th");
        assertThat(changes.begin(other, email)).isEmpty();
    }

    @Test
    void anothersCodeChangesNothing() {
        Secret code =
                changes.begin(person, UUID.randomUUID() + "@new.example.go.th").orElseThrow();
        Person other = people.add(Bilingual.same("y"), UUID.randomUUID() + "@example.go.th");
        assertThat(changes.confirm(other.id(), code.text())).isFalse();
    }

    private static MimeMessage sentTo(String address) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Stream.of(SERVER.getReceivedMessages())
                                .filter(message -> isTo(message, address))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage message) throws Exception {
        return (String) message.getContent();
    }

    private List<String> outbox() {
        List<String[]> rows = new Tenant(Assignment.INSTALLATION)
                .<List<String[]>, RuntimeException>call(() -> transaction.execute(_ -> jdbc.sql(
                                "select parts || link as all_parts from mail.message")
                        .query((row, _) -> (String[]) row.getArray("all_parts").getArray())
                        .list()));
        return rows.stream().flatMap(Stream::of).toList();
    }
}
