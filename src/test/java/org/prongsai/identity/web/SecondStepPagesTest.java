package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.signedOut;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.AuthenticatorApp;
import org.prongsai.identity.signin.Authenticators;
import org.prongsai.identity.signin.OneTimeCodes;
import org.prongsai.identity.signin.Secret;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The step after a code by mail, as a browser sees it.
@SpringBootTest
@AutoConfigureMockMvc
class SecondStepPagesTest {
    private static final String BOARD = "/agencies/opdc/2564/score";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Authenticators authenticators;

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private JdbcClient jdbc;

    private Person person;

    @BeforeEach
    void hire() {
        person = people.add(Bilingual.same("x"), UUID.randomUUID() + "@example.go.th");
        UUID agency = agencies.find("opdc").orElseThrow().id().value();
        new Tenant(agency)
                .run(() -> assignments.grant(new Assignment(
                        agency,
                        UUID.randomUUID(),
                        person.id(),
                        Role.INTEGRITY_OFFICER,
                        null,
                        LocalDate.of(2020, 10, 1),
                        null,
                        null)));
    }

    @Test
    void whoHasNoSecondFactorComesInAsBefore() {
        MvcTestResult answer = use();
        assertThat(answer).hasStatus(303).headers().hasValue("Location", BOARD);
        assertThat(mvc.get().uri(BOARD).cookie(session(answer).orElseThrow())).hasStatusOk();
    }

    @Test
    void whoHasAnAppIsNotSignedInBeforeHeShowsItsCode() {
        List<Secret> recovery = enrol();
        MvcTestResult asked = use();
        assertThat(asked).hasStatusOk();
        assertThat(session(asked)).isEmpty();
        String page = text(asked);
        assertThat(page).contains("ยืนยันขั้นที่สอง", "/sign-in/link/second").doesNotContain("data-passkey=");
        MvcTestResult wrong = second(page, "000000");
        assertThat(wrong).hasStatus(422);
        assertThat(session(wrong)).isEmpty();
        assertThat(text(wrong)).contains("รหัสไม่ถูกต้อง").doesNotContain("000000");
        MvcTestResult right = second(text(wrong), recovery.getFirst().grouped());
        assertThat(right).hasStatus(303).headers().hasValue("Location", BOARD);
        Cookie session = session(right).orElseThrow();
        assertThat(mvc.get().uri(BOARD).cookie(session)).hasStatusOk();
        assertThat(second(page, recovery.get(1).grouped())).hasStatus(422);
    }

    @Test
    void theAppBehindACodeByMailOpensNoGraveAct() {
        String recovery = enrol().getFirst().text();
        Cookie session = session(second(text(use()), recovery)).orElseThrow();
        assertThat(mvc.get().uri("/me/security/email").cookie(session))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/sign-in?again=true&to=%2Fme%2Fsecurity%2Femail");
    }

    @Test
    void whoHasAPasskeyIsAskedForIt() {
        jdbc.sql("""
                        insert into identity.passkey (id, person_id, credential_id, name, attested, sign_count,
                                                      backup_eligible, backed_up, transports, created_at)
                        values (gen_random_uuid(), :id, decode(replace(:id::text, '-', ''), 'hex'), 'x', '\\x00', 0, false, false, '{}', now())
                        """).param("id", person.id().value()).update();
        MvcTestResult asked = use();
        assertThat(session(asked)).isEmpty();
        String page = text(asked);
        assertThat(page)
                .contains("data-passkey=\"get\"", "action=\"/sign-in/passkey\"")
                .doesNotContain("/sign-in/link/second");
    }

    private List<Secret> enrol() {
        String secret = authenticators.begin(person.id());
        return authenticators.confirm(person.id(), AuthenticatorApp.code(secret, Instant.now()));
    }

    private MvcTestResult use() {
        return mvc.post()
                .uri("/sign-in/link/use")
                .param(
                        "code",
                        codes.send(String.valueOf(person.email()))
                                .orElseThrow()
                                .code()
                                .text())
                .param("to", BOARD)
                .with(signedOut())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult second(String page, String code) {
        String token = page.replaceFirst("(?s).*?/sign-in/link/second.*?name=\"token\" value=\"([^\"]*)\".*", "$1");
        return mvc.post()
                .uri("/sign-in/link/second")
                .param("token", token)
                .param("code", code)
                .param("to", BOARD)
                .with(signedOut())
                .with(csrf())
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static Optional<Cookie> session(MvcTestResult answer) {
        return answer.getResponse().getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("session="))
                .map(cookie -> new Cookie("session", cookie.replaceFirst("^session=([^;]*);.*", "$1")))
                .findFirst();
    }
}
