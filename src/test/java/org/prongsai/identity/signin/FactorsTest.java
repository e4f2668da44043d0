package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.TestClock;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// Who may set what he proves himself by: nothing gets by a factor that stands.
@SpringBootTest
@Transactional
class FactorsTest {
    private static final String PASSWORD = "correct horse battery staple";

    @Autowired
    private CredentialStore store;

    @Autowired
    private AuthenticatorStore apps;

    @Autowired
    private PasskeyStore passkeys;

    @Autowired
    private Credentials credentials;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    private final TestClock clock = new TestClock();
    private Factors factors;
    private Person person;

    @BeforeEach
    void begin() {
        factors = new Factors(store, apps, passkeys, clock);
        person = people.add(Bilingual.same("x"), UUID.randomUUID() + "@example.go.th");
    }

    @ParameterizedTest(name = "by {0}: with nothing {1}, with a password {2}, with both {3}")
    @CsvSource({
        "SAMPLE, false, false, false",
        "PASSWORD, true, true, false",
        "PASSWORD_AND_CODE, true, true, true",
        "LINK, true, false, false",
        "LINK_AND_CODE, true, true, false",
        "OIDC, true, false, false",
        "PASSKEY, true, true, true",
        "LETTER, true, true, true"
    })
    void setsMeans(Means means, boolean withNothing, boolean withPassword, boolean withBoth) {
        assertThat(factors.maySet(session(means))).isEqualTo(withNothing);
        credentials.setPassword(person, PASSWORD);
        assertThat(factors.maySet(session(means))).isEqualTo(withPassword);
        apps.want(person.id(), TotpSecret.random(), clock.instant());
        apps.use(person.id(), 1, clock.instant());
        assertThat(factors.maySet(session(means))).isEqualTo(withBoth);
        assertThat(factors.of(person.id())).isEqualTo(new Factors.Held(true, true, 0));
        Session late = session(means);
        clock.pass(Duration.ofMinutes(16));
        assertThat(factors.maySet(late)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "SAMPLE, false",
        "PASSWORD, false",
        "PASSWORD_AND_CODE, true",
        "LINK, false",
        "LINK_AND_CODE, false",
        "OIDC, false",
        "PASSKEY, true",
        "LETTER, false"
    })
    void actsGravely(Means means, boolean may) {
        Session session = session(means);
        assertThat(factors.mayActGravely(session)).isEqualTo(may);
        clock.pass(Duration.ofMinutes(16));
        assertThat(factors.mayActGravely(session)).isFalse();
    }

    @Test
    void theDatabaseKnowsEveryMeans() {
        String rule = jdbc.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = 'means_is_known'")
                .query(String.class)
                .single();
        for (Means means : Means.values()) {
            assertThat(rule).contains("'" + means + "'");
        }
    }

    private Session session(Means means) {
        Instant now = clock.instant();
        return new Session(UUID.randomUUID(), person.id(), means, "", now, now, now);
    }
}
