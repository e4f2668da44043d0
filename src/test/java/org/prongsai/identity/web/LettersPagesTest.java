package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.as;
import static org.prongsai.identity.Tester.signedOut;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Accounts start from printed letters.
@SpringBootTest
@AutoConfigureMockMvc
class LettersPagesTest {
    private static final String HERE = "/agencies/opdc/letters";
    private static final Pattern CODE = Pattern.compile("class=\"code\">([0-9A-Z-]{27})<");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Agencies agencies;

    @Autowired
    private Assignments assignments;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    private PersonId officer;
    private Person reader;

    @BeforeEach
    void hire() {
        officer = person("เจ้าหน้าที่").id();
        grant("opdc", officer, Role.INTEGRITY_OFFICER);
        reader = person("ผู้รับจดหมาย");
        grant("opdc", reader.id(), Role.UNIT_OFFICER);
    }

    @Test
    void aLetterStartsTheAccountOnceAndOpensNoDataByItself() {
        String code = print(reader);
        Cookie session = session(use(code));
        assertThat(use(code)).hasStatus(422).bodyText().contains("รหัสนี้ใช้ไม่ได้");
        assertThat(mvc.get().uri("/agencies/opdc/2564/score").cookie(session)).hasStatus(404);
        assertThat(mvc.get().uri("/me/security/begin").cookie(session))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/me/security/password\"", "href=\"/me/security/passkey\"");
        MvcTestResult set = mvc.post()
                .uri("/me/security/password")
                .param("password", "correct horse battery staple")
                .cookie(session)
                .with(csrf())
                .exchange();
        assertThat(set).hasStatus(303).headers().hasValue("Location", "/me/security/authenticator");
        assertThat(mvc.get().uri("/me/security/authenticator").cookie(session(set)))
                .hasStatusOk();
    }

    @Test
    void theDatabaseKeepsNoCodeAndALetterMakesTheFormerOneVoid() {
        String first = print(reader);
        assertThat(jdbc.sql("select string_agg(a::text, ' ') from identity.activation a")
                        .query(String.class)
                        .single())
                .doesNotContain(first.replace("-", ""));
        String second = print(reader);
        assertThat(use(first)).hasStatus(422);
        assertThat(use(second.toLowerCase(java.util.Locale.ROOT))).hasStatus(303);
    }

    @Test
    void aLetterEndsByItselfAndByHand() {
        String late = print(reader);
        jdbc.sql("update identity.activation set expires_at = now() where person_id = :person")
                .param("person", reader.id().value())
                .update();
        assertThat(use(late)).hasStatus(422);
        String revoked = print(reader);
        assertThat(mvc.post()
                        .uri(HERE + "/" + reader.id().value() + "/revoke")
                        .with(as(application, officer))
                        .with(csrf()))
                .hasStatus(303);
        assertThat(use(revoked)).hasStatus(422);
    }

    @Test
    void anAgencyPrintsForItsOwnPeopleAlone() {
        Person elsewhere = person("คนของที่อื่น");
        grant("pdmo", elsewhere.id(), Role.UNIT_OFFICER);
        Person both = person("คนของสองหน่วยงาน");
        grant("opdc", both.id(), Role.UNIT_OFFICER);
        grant("pdmo", both.id(), Role.UNIT_OFFICER);
        Person operator = person("ผู้ดูแลระบบ");
        grant("opdc", operator.id(), Role.UNIT_OFFICER);
        assignments(Assignment.INSTALLATION, operator.id(), Role.SYSTEM_OPERATOR);
        for (Person other : new Person[] {elsewhere, both, operator}) {
            assertThat(ask(other)).as(other.name().th()).hasStatus(422);
        }
        assertThat(mvc.get().uri(HERE).with(as(application, officer)))
                .hasStatusOk()
                .bodyText()
                .contains("ผู้รับจดหมาย")
                .doesNotContain("คนของที่อื่น", "คนของสองหน่วยงาน");
    }

    @Test
    void nobodyPrintsHisOwn() {
        assertThat(mvc.post()
                        .uri(HERE)
                        .param("person", officer.value().toString())
                        .with(as(application, officer))
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void printingAsksForTwoFactorsJustNow() {
        String token = sessions.begin(officer, Means.LINK, "").text();
        assertThat(mvc.post()
                        .uri(HERE)
                        .param("person", reader.id().value().toString())
                        .cookie(new Cookie("session", token))
                        .with(csrf()))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/sign-in?again=true&to=%2Fagencies%2Fopdc%2Fletters");
    }

    @Test
    void aLetterNamesItsReaderAndNobodyElse() {
        Person other = person("อีกคนหนึ่ง");
        grant("opdc", other.id(), Role.UNIT_OFFICER);
        assertThat(text(ask(reader))).contains("เรียน").contains("ผู้รับจดหมาย").doesNotContain("อีกคนหนึ่ง");
    }

    @Test
    void aFreshInstallationHasSomebodyToPrintFor() {
        assertThat(mvc.get().uri(HERE).param("q", "นิติกร").with(as(application, officer)))
                .hasStatusOk()
                .bodyText()
                .contains("นิติกร กองกฎหมาย", "ยังไม่เริ่มใช้บัญชี");
        assertThat(people.samples()).noneMatch(post -> post.name().th().contains("นิติกร"));
        Person newcomer = new Person(
                new PersonId(new UUID(0x5a4d_504c_0000_4001L, 0x8000_0000_0000_0001L)),
                reader.name(),
                null,
                true,
                true);
        assertThat(mvc.post()
                        .uri("/sign-in/sample")
                        .param("post", newcomer.id().value().toString())
                        .with(signedOut())
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.get().uri("/me/security/begin").cookie(session(use(print(newcomer)))))
                .hasStatusOk();
    }

    private String print(Person person) {
        var code = CODE.matcher(text(ask(person)));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private MvcTestResult ask(Person person) {
        return mvc.post()
                .uri(HERE)
                .param("person", person.id().value().toString())
                .with(as(application, officer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult use(String code) {
        return mvc.post()
                .uri("/sign-in/letter")
                .param("code", code)
                .with(signedOut())
                .with(csrf())
                .exchange();
    }

    private Person person(String name) {
        return people.add(Bilingual.same(name), UUID.randomUUID() + "@example.go.th");
    }

    private void grant(String agency, PersonId person, Role role) {
        assignments(agencies.find(agency).orElseThrow().id().value(), person, role);
    }

    private void assignments(UUID agency, PersonId person, Role role) {
        new Tenant(agency)
                .run(() -> assignments.grant(new Assignment(
                        agency, UUID.randomUUID(), person, role, null, LocalDate.of(2020, 10, 1), null, null)));
    }

    private static Cookie session(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        String set = answer.getResponse().getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("session="))
                .findFirst()
                .orElseThrow();
        return new Cookie("session", set.replaceFirst("^session=([^;]*);.*", "$1"));
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
