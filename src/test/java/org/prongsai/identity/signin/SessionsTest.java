package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.TestClock;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Sessions end, by a clock that the test moves.
@SpringBootTest
@Transactional
class SessionsTest {
    @Autowired
    private SessionStore store;

    @Autowired
    private SecondFactor secondFactor;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Trail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    private final TestClock clock = new TestClock();
    private Sessions sessions;
    private PersonId person;

    @BeforeEach
    void begin() {
        sessions = new Sessions(store, secondFactor, trail, clock);
        person = people.add(Bilingual.same("x"), UUID.randomUUID() + "@example.go.th")
                .id();
    }

    @Test
    void signingInIsInTheTrail() {
        sessions.begin(person, Means.LINK, "");
        assertThat(new Tenant(Assignment.INSTALLATION)
                        .<Long, RuntimeException>call(() -> new TransactionTemplate(transactions)
                                .execute(_ -> jdbc.sql("""
                                                select count(*) from audit.event
                                                 where action = 'identity.log.signedIn' and subject = :subject
                                                """)
                                        .param("subject", "identity.log.person/" + person.value())
                                        .query(Long.class)
                                        .single())))
                .isEqualTo(1);
    }

    @Test
    void endsAfterHalfAnHourWithoutUse() {
        Secret token = sessions.begin(person, Means.LINK, "");
        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.resume(token)).isPresent();
        clock.pass(Duration.ofMinutes(29));
        assertThat(sessions.resume(token)).isPresent();
        clock.pass(Duration.ofMinutes(30));
        assertThat(sessions.resume(token)).isEmpty();
        assertThat(sessions.of(person)).isEmpty();
    }

    @Test
    void endsAfterTwelveHoursHoweverMuchItIsUsed() {
        Secret token = sessions.begin(person, Means.LINK, "");
        for (int hours = 0; hours < 47; hours++) {
            clock.pass(Duration.ofMinutes(15));
            assertThat(sessions.resume(token))
                    .as("after %d quarters", hours + 1)
                    .isPresent();
        }
        clock.pass(Duration.ofMinutes(15));
        assertThat(sessions.resume(token)).isEmpty();
    }

    @Test
    void aProofIsFreshForAQuarterOfAnHour() {
        Secret token = sessions.begin(person, Means.LINK, "");
        assertThat(sessions.resume(token).orElseThrow().isFreshAt(clock.instant()))
                .isTrue();
        clock.pass(Duration.ofMinutes(15));
        assertThat(sessions.resume(token).orElseThrow().isFreshAt(clock.instant()))
                .isFalse();
    }

    @Test
    void aTokenIsLongNewEachTimeAndKeptAsItsHashOnly() {
        Secret one = sessions.begin(person, Means.LINK, "");
        Secret two = sessions.begin(person, Means.LINK, "");
        assertThat(one).isNotEqualTo(two);
        assertThat(one.text()).hasSize(43);
        assertThat(one.toString()).doesNotContain(one.text());
        assertThat(jdbc.sql("select count(*) from identity.session where person_id = :person and token_hash = :hash")
                        .param("person", person.value())
                        .param("hash", one.hash())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(sessions.resume(new Secret("x"))).isEmpty();
    }
}
