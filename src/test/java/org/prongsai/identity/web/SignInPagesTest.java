package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.as;
import static org.prongsai.identity.Tester.signedOut;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Signing in and out, as a browser sees it.
@SpringBootTest
@AutoConfigureMockMvc
class SignInPagesTest {
    private static final String BOARD = "/agencies/opdc/2564/score";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Test
    void whoIsNotSignedInIsLedToThePageAndBack() {
        assertThat(mvc.get().uri(BOARD + "?x=1").with(signedOut()))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/sign-in?to=%2Fagencies%2Fopdc%2F2564%2Fscore%3Fx%3D1");
        assertThat(mvc.get().uri("/sign-in").param("to", BOARD + "?x=1").with(signedOut()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"to\" value=\"" + BOARD + "?x=1\"", "คุณธรรม สำนักงาน ก.พ.ร.", "ข้อมูลตัวอย่าง");
        assertThat(signIn(post(0), BOARD)).hasStatus(303).headers().hasValue("Location", BOARD);
    }

    @Test
    void htmxIsLedThereAsAWhole() {
        assertThat(mvc.get()
                        .uri("/agencies/opdc/2564/first")
                        .header("HX-Request", "true")
                        .header("HX-Current-URL", "http://localhost" + BOARD)
                        .with(signedOut()))
                .hasStatus(401)
                .headers()
                .hasValue("HX-Redirect", "/sign-in?to=%2Fagencies%2Fopdc%2F2564%2Fscore");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "//example.org", "/\\example.org", "/sign-in"})
    void neverLeadsToAnotherServer(String to) {
        assertThat(signIn(post(0), to)).hasStatus(303).headers().hasValue("Location", "/");
    }

    @Test
    void anotherAgencyAnswersAsOneThatDoesNotExist() {
        Person officer = post(0);
        String other = text(mvc.get()
                .uri("/agencies/pdmo/2564/score")
                .with(as(application, officer.id()))
                .exchange());
        String absent = text(mvc.get()
                .uri("/agencies/none/2564/score")
                .with(as(application, officer.id()))
                .exchange());
        assertThat(mvc.get().uri("/agencies/pdmo/2564/score").with(as(application, officer.id())))
                .hasStatus(404);
        assertThat(bare(other.replace("pdmo", "none"))).isEqualTo(bare(absent));
        assertThat(mvc.get().uri(BOARD).with(as(application, officer.id()))).hasStatusOk();
    }

    @Test
    void showsWhoIsSignedInAndOnlyHisAgencies() {
        assertThat(mvc.get().uri(BOARD).with(as(application, post(0).id())))
                .bodyText()
                .contains("คุณธรรม · สำนักงาน ก.พ.ร.", "action=\"/sign-out\"", "/me/security")
                .doesNotContain("/agencies/pdmo");
        assertThat(mvc.get().uri(BOARD).with(as(application, post(7).id())))
                .bodyText()
                .contains("/agencies/pdmo");
    }

    @Test
    void offersOnlyWhatTheVisitorMayDo() {
        assertThat(mvc.get().uri("/agencies/opdc/2564/versions").with(as(application, post(0).id())))
                .bodyText()
                .contains("/withdraw");
        assertThat(mvc.get().uri("/agencies/opdc/2564/versions").with(as(application, post(4).id())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/withdraw");
        assertThat(mvc.post()
                        .uri("/agencies/opdc/2564/versions/" + UUID.randomUUID() + "/withdraw")
                        .with(as(application, post(4).id()))
                        .with(csrf()))
                .hasStatus(403);
        assertThat(mvc.get().uri("/editions").with(signedOut())).bodyText().doesNotContain("/editions/import");
    }

    @Test
    void theCookieIsOutOfReachAndNewEachTime() {
        MvcTestResult first = signIn(post(0), "/");
        assertThat(cookie(first))
                .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
                .doesNotContain("Secure", "Domain");
        String planted = "planted";
        MvcTestResult second = mvc.post()
                .uri("https://localhost/sign-in/sample")
                .param("post", post(0).id().value().toString())
                .cookie(new Cookie("session", planted), new Cookie("__Host-session", planted))
                .with(csrf())
                .exchange();
        assertThat(cookie(second))
                .startsWith("__Host-session=")
                .contains("; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain(planted);
        assertThat(cookie(first)).isNotEqualTo(cookie(signIn(post(0), "/")));
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        String token = token(signIn(post(1), "/"));
        mvc.post()
                .uri("/sign-in/sample")
                .param("post", post(2).id().value().toString())
                .cookie(new Cookie("session", token))
                .with(csrf())
                .exchange();
        assertThat(mvc.get().uri(BOARD).cookie(new Cookie("session", token))).hasStatus(303);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        String token = token(signIn(post(1), "/"));
        assertThat(mvc.post()
                        .uri("/sign-out")
                        .cookie(new Cookie("session", token))
                        .with(csrf()))
                .hasStatus(303)
                .headers()
                .hasValue("Clear-Site-Data", "\"cache\", \"storage\"");
        assertThat(mvc.get().uri(BOARD).cookie(new Cookie("session", token))).hasStatus(303);
    }

    @Test
    void aSuspendedPersonIsOutWithTheNextRequest() {
        PersonId officer = post(3).id();
        var session = as(application, officer);
        assertThat(mvc.get().uri(BOARD).with(session)).hasStatusOk();
        people.activate(officer, false);
        assertThat(mvc.get().uri(BOARD).with(session)).hasStatus(303);
        people.activate(officer, true);
    }

    @Test
    void endsOneOrAllOfHisSessionsAndNoOthers() {
        PersonId officer = post(5).id();
        var session = as(application, officer);
        as(application, officer);
        assertThat(mvc.get().uri("/me/security").with(session))
                .hasStatusOk()
                .bodyText()
                .contains("เครื่องที่กำลังใช้อยู่");
        as(application, post(0).id());
        UUID foreign =
                sessions.of(post(0).id()).stream().findFirst().orElseThrow().id();
        mvc.post()
                .uri("/me/security/sessions/" + foreign + "/end")
                .with(session)
                .with(csrf())
                .exchange();
        assertThat(sessions.of(post(0).id())).anyMatch(it -> it.id().equals(foreign));
        assertThat(mvc.post().uri("/me/security/sessions/end").with(session).with(csrf()))
                .hasStatus(303);
        assertThat(sessions.of(officer)).isEmpty();
    }

    @Test
    void onlyPostsOfTheSampleSignInWithoutProof() {
        Person real = people.add(post(0).name(), UUID.randomUUID() + "@example.go.th");
        assertThat(signIn(real, "/")).hasStatus(404);
    }

    private Person post(int number) {
        return people.samples().get(number);
    }

    private MvcTestResult signIn(Person person, String to) {
        return mvc.post()
                .uri("/sign-in/sample")
                .param("post", person.id().value().toString())
                .param("to", to)
                .with(signedOut())
                .with(csrf())
                .exchange();
    }

    private static String cookie(MvcTestResult answer) {
        List<String> set = answer.getResponse().getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.contains("session="))
                .toList();
        assertThat(set).hasSize(1);
        return set.getFirst();
    }

    private static String token(MvcTestResult answer) {
        return cookie(answer).replaceFirst("^session=([^;]*);.*", "$1");
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// Without what is new on every page.
    private static String bare(String page) {
        return page.replaceAll("name=\"token\" value=\"[^\"]*\"|data-options=\"[^\"]*\"", "")
                .replaceAll("name=\"(_csrf|csrf|once)\" (value|content)=\"[^\"]*\"", "")
                .replaceAll("[2-9A-Z]{4}-[2-9A-Z]{4}", "");
    }
}
