package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.signedOut;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.Languages;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.OneTimeCodes;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A person's language follows him from browser to browser.
@SpringBootTest
@AutoConfigureMockMvc
class LanguageTest {
    private static final Cookie THAI = new Cookie("reader", "th-arabic");
    private static final Cookie ENGLISH = new Cookie("reader", "en-thai");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private People people;

    @Autowired
    private Languages languages;

    @Autowired
    private OneTimeCodes codes;

    @Autowired
    private Sessions sessions;

    private Person person;

    @BeforeEach
    void hire() {
        person = people.add(Bilingual.same("x"), UUID.randomUUID() + "@example.go.th");
    }

    @Test
    void isThaiUntilSomeoneChooses() {
        MvcTestResult answer = signIn();
        assertThat(reader(answer)).isEmpty();
        assertThat(languages.of(person.id())).isEqualTo(Language.TH);
    }

    @Test
    void whatTheBrowserReadsInBecomesHisTheFirstTime() {
        assertThat(reader(signIn(ENGLISH))).isEqualTo("en-thai");
        assertThat(languages.of(person.id())).isEqualTo(Language.EN);
    }

    @Test
    void anothersBrowserOpensInHisOwnAndKeepsItsDigits() {
        languages.choose(person.id(), Language.TH);
        assertThat(reader(signIn(ENGLISH))).isEqualTo("th-thai");
        assertThat(languages.of(person.id())).isEqualTo(Language.TH);
    }

    @Test
    void theSwitchOnTheWayInIsRemembered() {
        languages.choose(person.id(), Language.TH);
        MvcTestResult switched =
                mvc.get().uri("/sign-in/link?lang=en").with(signedOut()).exchange();
        assertThat(cookie(switched, "switched")).startsWith("switched=en;").contains("Path=/sign-in;", "HttpOnly");
        MvcTestResult answer = signIn(new Cookie("reader", "en-arabic"), new Cookie("switched", "en"));
        assertThat(reader(answer)).isEqualTo("en-arabic");
        assertThat(cookie(answer, "switched")).contains("Max-Age=0");
        assertThat(languages.of(person.id())).isEqualTo(Language.EN);
    }

    @Test
    void theSwitchOnOtherPagesIsThisBrowsersAlone() {
        MvcTestResult switched =
                mvc.get().uri("/editions?lang=en").with(signedOut()).exchange();
        assertThat(switched.getResponse().getHeaders("Set-Cookie")).noneMatch(it -> it.startsWith("switched="));
    }

    @Test
    void isChosenOnThePageOfHisSecurity() {
        Cookie session = new Cookie(
                "session", sessions.begin(person.id(), Means.LINK, "").text());
        MvcTestResult answer = mvc.post()
                .uri("/me/security/language")
                .param("language", "en")
                .cookie(session, THAI)
                .with(csrf())
                .exchange();
        assertThat(answer).hasStatus(303).headers().hasValue("Location", "/me/security?told=language");
        assertThat(reader(answer)).isEqualTo("en-arabic");
        assertThat(languages.of(person.id())).isEqualTo(Language.EN);
        assertThat(mvc.get().uri("/me/security?told=language").cookie(session, ENGLISH))
                .bodyText()
                .containsPattern("value=\"en\"[^>]*checked")
                .contains("The language is set");
        mvc.post()
                .uri("/me/security/language")
                .param("language", "xx")
                .cookie(session)
                .with(csrf())
                .exchange();
        assertThat(languages.of(person.id())).isEqualTo(Language.EN);
    }

    @Test
    void aPostOfTheSampleIsManyPeoplesAndHasNone() {
        Person post = people.samples().getFirst();
        mvc.post()
                .uri("/sign-in/sample")
                .param("post", post.id().value().toString())
                .cookie(ENGLISH, new Cookie("switched", "en"))
                .with(signedOut())
                .with(csrf())
                .exchange();
        assertThat(languages.of(post.id())).isEqualTo(Language.TH);
        String session = sessions.begin(post.id(), Means.SAMPLE, "").text();
        assertThat(mvc.post()
                        .uri("/me/security/language")
                        .param("language", "en")
                        .cookie(new Cookie("session", session))
                        .with(csrf()))
                .hasStatus(403);
    }

    private MvcTestResult signIn(Cookie... cookies) {
        String code =
                codes.send(String.valueOf(person.email())).orElseThrow().code().text();
        var request = mvc.post().uri("/sign-in/link/use").param("code", code).with(csrf());
        for (Cookie cookie : cookies) {
            request = request.cookie(cookie);
        }
        MvcTestResult answer = request.with(signedOut()).exchange();
        assertThat(answer).hasStatus(303);
        return answer;
    }

    private static String reader(MvcTestResult answer) {
        return cookie(answer, "reader").replaceFirst("^reader=([^;]*);.*", "$1");
    }

    private static String cookie(MvcTestResult answer, String name) {
        return answer.getResponse().getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }
}
