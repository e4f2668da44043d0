package org.prongsai.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.signedOut;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.Proof;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
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

/// Signing in by configuration alone at a Keycloak that `bench/keycloak.sh` has started; no test of `./test`.
@SpringBootTest(
        properties = {
            "prongsai.site=https://ita.example.go.th",
            "prongsai.oidc.issuer=${keycloak.issuer}",
            "prongsai.oidc.client-id=prongsai",
            "prongsai.oidc.roles[0].group=ita-officers",
            "prongsai.oidc.roles[0].role=INTEGRITY_OFFICER",
            "prongsai.oidc.roles[0].agency=opdc"
        })
@AutoConfigureMockMvc
class KeycloakJourney {
    private static final String PASSWORD = "only on this machine";
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Sessions sessions;

    @DynamicPropertySource
    static void secret(DynamicPropertyRegistry settings) throws IOException {
        Path secret = Files.createTempFile("oidc", ".secret");
        Files.writeString(secret, "a secret of the ministry's\n");
        settings.add("prongsai.oidc.client-secret", secret::toString);
    }

    @Test
    void signsInWhomKeycloakVouchesForAndNobodyElse() throws Exception {
        Person officer = people.add(Bilingual.same("officer"), "officer@example.go.th");
        Person unverified = people.add(Bilingual.same("unverified"), "unverified@example.go.th");

        int entered = signIn("officer", PASSWORD).status();
        var roles = assignments.heldBy(officer.id());
        int refused = signIn("unverified", PASSWORD).status();
        Begun mine = begin();
        Map<String, String> stolen = query(authorize(begin().address(), "officer", PASSWORD));
        int another = end(mine, one(query(mine.address()), "state"), one(stolen, "code"))
                .getResponse()
                .getStatus();
        int sessionsOfOfficer = sessions.of(officer.id()).size();

        new Proof("keycloak", "An organisation's Keycloak signs its people in")
                .text(
                        "Keycloak %s with a realm of its own; the program is told issuer, client and one group, nothing else."
                                .formatted(System.getProperty("keycloak.version")))
                .row("who", "answer", "expected")
                .row("an officer with a verified address and the group", Integer.toString(entered), "303, signed in")
                .row(
                        "his roles from the group",
                        roles.stream().map(Assignment::role).toList().toString(),
                        "the mapped one")
                .row("control: an address that Keycloak has not verified", Integer.toString(refused), "422")
                .row("control: a code that another browser was given", Integer.toString(another), "422")
                .write();

        assertThat(entered).isEqualTo(303);
        assertThat(roles).extracting(Assignment::role).containsExactly(Role.INTEGRITY_OFFICER);
        assertThat(refused).isEqualTo(422);
        assertThat(another).isEqualTo(422);
        assertThat(sessionsOfOfficer).isEqualTo(1);
        assertThat(sessions.of(unverified.id())).isEmpty();
    }

    private record Answer(int status) {}

    private record Begun(URI address, Cookie carried) {}

    private Answer signIn(String user, String password) throws Exception {
        Begun begun = begin();
        Map<String, String> answered = query(authorize(begun.address(), user, password));
        MvcTestResult answer = end(begun, one(answered, "state"), one(answered, "code"));
        return new Answer(answer.getResponse().getStatus());
    }

    private Begun begin() {
        MvcTestResult answer = mvc.get().uri("/sign-in/oidc").with(signedOut()).exchange();
        assertThat(answer).hasStatus(303);
        Cookie carried = Objects.requireNonNull(answer.getResponse().getCookie("oidc"), "the cookie of the journey");
        return new Begun(URI.create(Objects.requireNonNull(answer.getResponse().getHeader("Location"))), carried);
    }

    private MvcTestResult end(Begun begun, String state, String code) {
        return mvc.get()
                .uri("/sign-in/oidc/back")
                .param("state", state)
                .param("code", code)
                .with(signedOut())
                .cookie(begun.carried())
                .exchange();
    }

    /// Fills in Keycloak's form, as a browser of its own, and says where it sends the browser then.
    private static URI authorize(URI address, String user, String password) throws Exception {
        try (HttpClient browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            var page = browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            Matcher form = FORM.matcher(page.body());
            assertThat(form.find()).as(page.body()).isTrue();
            // by hand, since they are for safe connections only, of which a browser holds localhost to be one
            String cookies = page.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .collect(Collectors.joining("; "));
            String filled = "username=" + encoded(user) + "&password=" + encoded(password);
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                            .header("Cookie", cookies)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(filled))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            return URI.create(answer.headers().firstValue("Location").orElseThrow());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String one(Map<String, String> query, String name) {
        return Objects.requireNonNull(query.get(name), name);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
