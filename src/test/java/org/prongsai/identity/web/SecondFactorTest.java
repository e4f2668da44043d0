package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/// Every role × means of proof, before and after the while in which a second factor must be set up.
@SpringBootTest
class SecondFactorTest {
    @Autowired
    private SignedIn signedIn;

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

    static Stream<Arguments> all() {
        return Stream.of(Role.values())
                .flatMap(role -> Stream.of(Means.values())
                        .filter(means -> means != Means.SAMPLE)
                        .map(means -> Arguments.of(role, means)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("all")
    void opensARole(Role role, Means means) {
        PersonId person = hire(role);
        String token = sessions.begin(person, means, "").text();
        boolean half = means == Means.PASSWORD || means == Means.LETTER;
        assertThat(roles(token)).isEqualTo(half ? Set.of() : Set.of(role));
        jdbc.sql("update identity.factor_grace set began_at = began_at - interval '15 days' where person_id = :person")
                .param("person", person.value())
                .update();
        boolean single = means == Means.LINK || means == Means.OIDC;
        boolean reading = role == Role.EXECUTIVE || role == Role.AUDITOR || role == Role.PARENT_BODY;
        assertThat(roles(token)).isEqualTo(half || (single && !reading) ? Set.of() : Set.of(role));
    }

    @Test
    void whoHasSetOneUpMayGoOnSigningInByACode() {
        PersonId person = hire(Role.INTEGRITY_OFFICER);
        String token = sessions.begin(person, Means.LINK, "").text();
        jdbc.sql("update identity.factor_grace set began_at = began_at - interval '15 days' where person_id = :person")
                .param("person", person.value())
                .update();
        assertThat(roles(token)).isEmpty();
        jdbc.sql("insert into identity.password (person_id, hash, changed_at) values (:person, '$argon2id$x', now())")
                .param("person", person.value())
                .update();
        jdbc.sql("""
                        insert into identity.authenticator (person_id, sealed, last_step, begun_at, confirmed_at)
                        values (:person, '\\x01', 0, now(), now())
                        """).param("person", person.value()).update();
        assertThat(roles(token)).containsExactly(Role.INTEGRITY_OFFICER);
    }

    private Set<Role> roles(String token) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("session", token));
        var visitor = signedIn.visitor(request).orElseThrow();
        return visitor.installation().isEmpty() ? visitor.roles("opdc") : visitor.installation();
    }

    private PersonId hire(Role role) {
        PersonId person = people.add(Bilingual.same("x"), UUID.randomUUID() + "@example.go.th")
                .id();
        UUID agency = role.isOfTheInstallation()
                ? Assignment.INSTALLATION
                : agencies.find("opdc").orElseThrow().id().value();
        new Tenant(agency)
                .run(() -> assignments.grant(new Assignment(
                        agency,
                        UUID.randomUUID(),
                        person,
                        role,
                        null,
                        null,
                        role.isOfASlice() ? "น่าน" : null,
                        LocalDate.of(2020, 10, 1),
                        null,
                        null)));
        return person;
    }
}
