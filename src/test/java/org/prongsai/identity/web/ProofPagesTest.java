package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.as;
import static org.prongsai.identity.Tester.signedOut;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Credentials;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Signing in with a proof, as a browser sees it.
@SpringBootTest
@AutoConfigureMockMvc
class ProofPagesTest {
    private static final String PASSWORD = "correct horse battery staple";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Credentials credentials;

    private String email;

    @BeforeEach
    void hire() {
        email = UUID.randomUUID() + "@example.go.th";
        Person person = people.add(Bilingual.same("x"), email);
        credentials.setPassword(person, PASSWORD);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressReadAlike() {
        String wrong = text(password(email, "wrong horse battery staple"));
        String unknown = text(password("nobody@example.go.th", PASSWORD));
        assertThat(wrong).contains("เข้าสู่ระบบไม่สำเร็จ").doesNotContain("wrong horse");
        assertThat(bare(wrong.replace(email, ""))).isEqualTo(bare(unknown.replace("nobody@example.go.th", "")));
    }

    @Test
    void aPasswordAloneLeadsToTheAuthenticatorAndNowhereElse() {
        MvcTestResult answer = password(email, PASSWORD);
        assertThat(answer).hasStatus(303).headers().hasValue("Location", "/me/security/authenticator");
        Cookie session = session(answer);
        assertThat(mvc.get().uri("/me/security/authenticator").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"qr\"", "name=\"code\"");
        assertThat(mvc.get().uri("/agencies/opdc/2564/score").cookie(session)).hasStatus(404);
        assertThat(mvc.post()
                        .uri("/me/security/authenticator")
                        .param("code", "12")
                        .cookie(session)
                        .with(csrf()))
                .hasStatus(422);
        assertThat(answer.getResponse().getHeaders("Set-Cookie"))
                .hasSizeGreaterThan(1)
                .allMatch(cookie -> cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax") || cookie.contains("=; "));
    }

    @Test
    void aSentCodeSignsInOnceAndOnlyByTheButton() {
        var code = Pattern.compile("class=\"code\">([0-9A-Z-]{27})<").matcher(text(link(email)));
        assertThat(code.find()).isTrue();
        assertThat(mvc.get().uri("/sign-in/link/use?code=" + code.group(1)).with(signedOut()))
                .hasStatus(405);
        assertThat(use(code.group(1))).hasStatus(303);
        assertThat(use(code.group(1))).hasStatus(422).bodyText().contains("รหัสนี้ใช้ไม่ได้");
    }

    @Test
    void askingForACodeTellsNobodyWhoHasAnAccount() {
        assertThat(text(link("nobody@example.go.th"))).contains("หากมีบัญชีของ").doesNotContain("class=\"code\"");
    }

    @Test
    void aNewPasswordAsksForTheOldAndEndsTheOtherSessions() {
        Cookie here = session(password(email, PASSWORD));
        Cookie elsewhere = session(password(email, PASSWORD));
        assertThat(change(here, "wrong", "another fine day on the moon")).hasStatus(422);
        assertThat(change(here, PASSWORD, "password1234"))
                .hasStatus(422)
                .bodyText()
                .contains("เดาได้ง่าย");
        assertThat(change(here, PASSWORD, "another fine day on the moon")).hasStatus(303);
        assertThat(mvc.get().uri("/me/security").cookie(elsewhere)).hasStatus(303);
        assertThat(password(email, PASSWORD)).hasStatus(422);
    }

    @Test
    void aPostOfTheSampleSetsNothing() {
        var post = as(application, people.samples().getFirst().id());
        assertThat(mvc.get().uri("/me/security/password").with(post)).hasStatus(403);
        assertThat(mvc.get().uri("/me/security/authenticator").with(post)).hasStatus(403);
    }

    @Test
    void nobodyIsFirstWhereThereArePeople() {
        assertThat(mvc.get().uri("/sign-in/first").with(signedOut()))
                .hasStatusOk()
                .bodyText()
                .contains("มีผู้ใช้ในระบบแล้ว");
        assertThat(mvc.post()
                        .uri("/sign-in/first")
                        .param("code", "")
                        .param("email", "x@example.go.th")
                        .with(signedOut())
                        .with(csrf()))
                .hasStatus(422);
    }

    private MvcTestResult password(String address, String password) {
        return mvc.post()
                .uri("/sign-in/password")
                .param("email", address)
                .param("password", password)
                .with(signedOut())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult link(String address) {
        return mvc.post()
                .uri("/sign-in/link")
                .param("email", address)
                .with(signedOut())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult use(String code) {
        return mvc.post()
                .uri("/sign-in/link/use")
                .param("code", code)
                .with(signedOut())
                .with(csrf())
                .exchange();
    }

    private MvcTestResult change(Cookie session, String current, String wanted) {
        return mvc.post()
                .uri("/me/security/password")
                .param("current", current)
                .param("password", wanted)
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    private static Cookie session(MvcTestResult answer) {
        String set = answer.getResponse().getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("session="))
                .findFirst()
                .orElseThrow();
        return new Cookie("session", set.replaceFirst("^session=([^;]*);.*", "$1"));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static String bare(String page) {
        return page.replaceAll("name=\"token\" value=\"[^\"]*\"|data-options=\"[^\"]*\"", "")
                .replaceAll("name=\"(_csrf|csrf)\" (value|content)=\"[^\"]*\"", "");
    }
}
