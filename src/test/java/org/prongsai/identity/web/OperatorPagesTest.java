package org.prongsai.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.as;
import static org.prongsai.identity.Tester.signedOut;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.signin.Means;
import org.prongsai.identity.signin.Sessions;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// An operator ends sessions, and whoever is refused is written down without what he typed.
@SpringBootTest
@AutoConfigureMockMvc
class OperatorPagesTest {
    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private People people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void anOperatorFindsAndEndsAnothersSessions() {
        String name = "คน" + UUID.randomUUID();
        Person person = people.add(Bilingual.same(name), UUID.randomUUID() + "@example.go.th");
        sessions.begin(person.id(), Means.LINK, "Firefox Linux");
        sessions.begin(person.id(), Means.PASSKEY, "Safari iPhone");
        assertThat(mvc.get()
                        .uri("/operator/sessions")
                        .param("q", name.substring(5))
                        .with(as(application, operator())))
                .hasStatusOk()
                .bodyText()
                .contains("Firefox Linux", "Safari iPhone", "พาสคีย์");
        assertThat(mvc.post()
                        .uri("/operator/sessions/" + person.id().value() + "/end")
                        .with(as(application, operator()))
                        .with(csrf()))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/operator/sessions?told=2");
        assertThat(sessions.of(person.id())).isEmpty();
    }

    @Test
    void aRefusedSignInIsWrittenDownWithoutWhatWasTyped() {
        String email = UUID.randomUUID() + "@example.go.th";
        Person person = people.add(Bilingual.same("x"), email);
        mvc.post()
                .uri("/sign-in/password")
                .param("email", email)
                .param("password", "typed-in-vain-4711")
                .with(signedOut())
                .with(csrf())
                .exchange();
        List<String> written = trail();
        assertThat(written)
                .anyMatch(it -> it.contains("identity.log.signIn.refused")
                        && it.contains(person.id().value().toString()))
                .noneMatch(it -> it.contains("typed-in-vain") || it.contains(email));
    }

    @Test
    void refusedAccessIsWrittenDownByItsRoute() {
        mvc.get()
                .uri("/operator/sessions?q=secret-in-address")
                .with(as(application, people.samples().getFirst().id()))
                .exchange();
        assertThat(trail())
                .anyMatch(it -> it.contains("identity.log.access.refused") && it.contains("GET /operator/sessions"))
                .noneMatch(it -> it.contains("secret-in-address"));
    }

    @Test
    void nobodyFloodsTheTrail() {
        long before =
                trail().stream().filter(it -> it.contains("signIn.refused")).count();
        for (int i = 0; i < 80; i++) {
            mvc.post()
                    .uri("/sign-in/letter")
                    .param("code", "wrong")
                    .with(signedOut())
                    .with(csrf())
                    .exchange();
        }
        long after =
                trail().stream().filter(it -> it.contains("signIn.refused")).count();
        assertThat(after - before).isBetween(1L, 60L);
    }

    private PersonId operator() {
        return people.samples().stream()
                .filter(person -> person.name().th().equals("ผู้ดูแลระบบ"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> trail() {
        return new Tenant(Assignment.INSTALLATION)
                .<List<String>, RuntimeException>call(() -> transaction.execute(
                        _ -> jdbc.sql("select action || ' ' || subject || ' ' || payload from audit.event")
                                .query(String.class)
                                .list()));
    }
}
