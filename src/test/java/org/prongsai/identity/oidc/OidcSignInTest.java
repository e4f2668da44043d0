package org.prongsai.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.signedOut;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Signing in by an organisation's own sign-in, against a provider that runs beside the test.
@SpringBootTest(
        properties = {
            "prongsai.site=https://ita.example.go.th",
            "prongsai.oidc.roles[0].group=ita-officers",
            "prongsai.oidc.roles[0].role=INTEGRITY_OFFICER",
            "prongsai.oidc.roles[0].agency=opdc",
            "prongsai.oidc.roles[1].group=ita-auditors",
            "prongsai.oidc.roles[1].role=AUDITOR",
            "prongsai.oidc.roles[1].agency=pdmo"
        })
@AutoConfigureMockMvc
class OidcSignInTest {
    private static final TestProvider PROVIDER = new TestProvider();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Sessions sessions;

    private final HttpClient http = HttpClient.newHttpClient();
    private String user;
    private Person person;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) throws Exception {
        Path secret = Files.createTempFile("oidc", ".secret");
        Files.writeString(secret, TestProvider.SECRET + "\n");
        settings.add("prongsai.oidc.issuer", PROVIDER::issuer);
        settings.add("prongsai.oidc.client-id", () -> TestProvider.CLIENT);
        settings.add("prongsai.oidc.client-secret", secret::toString);
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void hire() {
        user = "user-" + UUID.randomUUID();
        person = people.add(Bilingual.same("x"), user + "@example.go.th");
        says(Map.of("email", user + "@example.go.th", "email_verified", true));
    }

    @Test
    void theSignInPageOffersIt() {
        assertThat(mvc.get().uri("/sign-in?to=/guide").with(signedOut()))
                .bodyText()
                .contains("href=\"/sign-in/oidc?to=%2Fguide\"");
    }

    @Test
    void asksWithStateNonceAndProofKey() {
        var asked = query(begin("/guide").address());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", TestProvider.CLIENT)
                .containsEntry("redirect_uri", TestProvider.BACK)
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void signsInWhomItsVerifiedAddressNames() throws Exception {
        MvcTestResult answer = signIn("/guide");
        assertThat(answer).hasStatus(303).headers().hasValue("Location", "/guide");
        assertThat(sessions.of(person.id()))
                .singleElement()
                .satisfies(it -> assertThat(it.means()).isEqualTo(Means.OIDC));
    }

    @Test
    void knowsHimByItsSubjectFromThenOn() throws Exception {
        signIn("/");
        says(Map.of("email", "other@example.go.th", "email_verified", false));
        assertThat(signIn("/")).hasStatus(303);
        assertThat(sessions.of(person.id())).hasSize(2);
    }

    @Test
    void anUnverifiedAddressNamesNobody() throws Exception {
        says(Map.of("email", user + "@example.go.th", "email_verified", false));
        assertThat(signIn("/")).hasStatus(422).bodyText().contains("ไม่มีบัญชี");
        says(Map.of("email", user + "@example.go.th"));
        assertThat(signIn("/")).hasStatus(422);
        assertThat(sessions.of(person.id())).isEmpty();
    }

    @Test
    void someoneWhomWeDoNotKnowGetsNoAccount() throws Exception {
        says(Map.of("email", "stranger@example.go.th", "email_verified", true));
        assertThat(signIn("/")).hasStatus(422);
        assertThat(people.byEmail("stranger@example.go.th")).isEmpty();
    }

    @Test
    void aSuspendedPersonStaysOut() throws Exception {
        people.activate(person.id(), false);
        assertThat(signIn("/")).hasStatus(422);
    }

    @Test
    void anotherStateIsRefused() throws Exception {
        Begun begun = begin("/");
        var answered = query(authorize(begun.address()));
        assertThat(end(begun.carried(), "x" + one(answered, "state"), one(answered, "code")))
                .hasStatus(422);
        assertThat(end(new Cookie("oidc", "x"), one(answered, "state"), one(answered, "code")))
                .hasStatus(422);
        assertThat(sessions.of(person.id())).isEmpty();
    }

    @Test
    void aCodeOfAnotherBrowserIsRefused() throws Exception {
        var stolen = query(authorize(begin("/").address()));
        Begun mine = begin("/");
        String state = one(query(mine.address()), "state");
        assertThat(end(mine.carried(), state, one(stolen, "code"))).hasStatus(422);
        assertThat(sessions.of(person.id())).isEmpty();
    }

    @Test
    void anotherNonceIsRefused() throws Exception {
        says(Map.of("email", user + "@example.go.th", "email_verified", true, "nonce", "another"));
        assertThat(signIn("/")).hasStatus(422);
    }

    @Test
    void aTokenForAnotherIsRefused() throws Exception {
        says(Map.of("email", user + "@example.go.th", "email_verified", true, "aud", List.of("another")));
        assertThat(signIn("/")).hasStatus(422);
        says(Map.of("email", user + "@example.go.th", "email_verified", true, "iss", "https://another.example.go.th"));
        assertThat(signIn("/")).hasStatus(422);
    }

    @Test
    void anAnswerCountsOnce() throws Exception {
        Begun begun = begin("/");
        var answered = query(authorize(begun.address()));
        assertThat(end(begun.carried(), one(answered, "state"), one(answered, "code")))
                .hasStatus(303);
        assertThat(end(begun.carried(), one(answered, "state"), one(answered, "code")))
                .hasStatus(422);
    }

    @Test
    void aReturnAddressElsewhereLeadsHome() throws Exception {
        assertThat(signIn("https://evil.example.com/")).hasStatus(303).headers().hasValue("Location", "/");
    }

    @Test
    void groupsMeanTheRolesThatTheMappingSaysAndNoOthers() throws Exception {
        group("ita-officers", "ita-kings");
        signIn("/");
        assertThat(assignments.heldBy(person.id()))
                .extracting(Assignment::role)
                .containsExactly(Role.INTEGRITY_OFFICER);
        group("ita-auditors");
        signIn("/");
        assertThat(assignments.heldBy(person.id())).extracting(Assignment::role).containsExactly(Role.AUDITOR);
        group("ita-officers");
        signIn("/");
        assertThat(assignments.heldBy(person.id()))
                .extracting(Assignment::role)
                .containsExactly(Role.INTEGRITY_OFFICER);
        group();
        signIn("/");
        assertThat(assignments.heldBy(person.id())).isEmpty();
    }

    private void group(String... groups) {
        says(Map.of("email", user + "@example.go.th", "email_verified", true, "groups", List.of(groups)));
    }

    private void says(Map<String, Object> claims) {
        TestProvider.SAID.put(user, claims);
    }

    private record Begun(URI address, Cookie carried) {}

    private Begun begin(String to) {
        MvcTestResult answer =
                mvc.get().uri("/sign-in/oidc").param("to", to).with(signedOut()).exchange();
        assertThat(answer).hasStatus(303);
        var set = Pattern.compile("oidc=([^;]+);.*HttpOnly.*").matcher(cookie(answer));
        assertThat(set.find()).isTrue();
        return new Begun(
                URI.create(Objects.requireNonNull(answer.getResponse().getHeader("Location"))),
                new Cookie("oidc", set.group(1)));
    }

    private static String cookie(MvcTestResult answer) {
        return answer.getResponse().getHeaders("Set-Cookie").stream()
                .filter(it -> it.startsWith("oidc="))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult signIn(String to) throws Exception {
        Begun begun = begin(to);
        var answered = query(authorize(begun.address()));
        return end(begun.carried(), one(answered, "state"), one(answered, "code"));
    }

    private MvcTestResult end(Cookie carried, String state, String code) {
        return mvc.get()
                .uri("/sign-in/oidc/back")
                .param("state", state)
                .param("code", code)
                .with(signedOut())
                .cookie(carried)
                .exchange();
    }

    /// The user signs in at the provider, which sends his browser back.
    private URI authorize(URI address) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(address)
                        .header("X-User", user)
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    private static String one(Map<String, String> query, String name) {
        return Objects.requireNonNull(query.get(name), name);
    }

    private static Map<String, String> query(URI address) {
        var found = new HashMap<String, String>();
        for (String pair : address.getRawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }
}
