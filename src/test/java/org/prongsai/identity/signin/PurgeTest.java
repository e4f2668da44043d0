package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.TestClock;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// What is due for deletion is deleted in time, and nothing before.
@SpringBootTest
@Transactional
class PurgeTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CredentialStore credentials;

    @Autowired
    private SessionStore sessions;

    @Autowired
    private People people;

    private final TestClock clock = new TestClock();
    private Person person;

    @BeforeEach
    void fill() {
        person = people.add(Bilingual.same("x"), UUID.randomUUID() + "@example.go.th");
        var now = clock.instant();
        credentials.addLink(person.id(), Secret.random(), now.plus(Credentials.LINK));
        credentials.knowDevice(person.id(), Secret.random(), now);
        sessions.add(
                Secret.random().hash(), new Session(UUID.randomUUID(), person.id(), Means.LINK, "", now, now, now));
    }

    @Test
    void nothingGoesBeforeItsTime() {
        new Purge(new PersonalRows(jdbc), jdbc, clock).run();
        assertThat(rows("session")).isEqualTo(1);
        assertThat(rows("sign_in_link")).isEqualTo(1);
        assertThat(rows("known_device")).isEqualTo(1);
    }

    @Test
    void eachGoesWhenItIsVoid() {
        clock.pass(Duration.ofMinutes(30));
        new Purge(new PersonalRows(jdbc), jdbc, clock).run();
        assertThat(rows("session")).isZero();
        assertThat(rows("sign_in_link")).isEqualTo(1);
        clock.pass(Duration.ofDays(1));
        new Purge(new PersonalRows(jdbc), jdbc, clock).run();
        assertThat(rows("sign_in_link")).isZero();
        assertThat(rows("known_device")).isEqualTo(1);
        clock.pass(Duration.ofDays(180));
        new Purge(new PersonalRows(jdbc), jdbc, clock).run();
        assertThat(rows("known_device")).isZero();
    }

    private int rows(String table) {
        String sql = switch (table) {
            case "session" -> "select count(*) from identity.session where person_id = :person";
            case "sign_in_link" -> "select count(*) from identity.sign_in_link where person_id = :person";
            default -> "select count(*) from identity.known_device where person_id = :person";
        };
        return jdbc.sql(sql)
                .param("person", person.id().value())
                .query(Integer.class)
                .single();
    }
}
