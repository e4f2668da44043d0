package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.TestClock;
import org.prongsai.audit.Trail;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Credentials.Proof;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// What proves a person and what does not.
@SpringBootTest
@Transactional
class CredentialsTest {
    private static final String PASSWORD = "correct horse battery staple";

    @Autowired
    private CredentialStore store;

    @Autowired
    private AuthenticatorStore apps;

    @Autowired
    private People people;

    @Autowired
    private Trail trail;

    @Autowired
    private JdbcClient jdbc;

    private final TestClock clock = new TestClock();
    private Authenticators authenticators;
    private Credentials credentials;
    private TotpSecret secret = TotpSecret.random();
    private Person person;
    private String email;

    @BeforeEach
    void begin() {
        var attempts = new Attempts(clock);
        authenticators = new Authenticators(apps, attempts, trail, clock, TransactionOperations.withoutTransaction());
        credentials = new Credentials(store, people, authenticators, attempts, trail, clock);
        email = UUID.randomUUID() + "@example.go.th";
        person = people.add(Bilingual.same("x"), email);
        assertThat(credentials.setPassword(person, PASSWORD)).isEmpty();
    }

    @Test
    void aPasswordAloneIsHalfAProof() {
        assertThat(prove(PASSWORD, "")).isEqualTo(new Proof.Accepted(person, Means.PASSWORD));
        assertThat(prove("wrong horse battery staple", "")).isEqualTo(new Proof.Refused());
        assertThat(credentials.prove("nobody@example.go.th", PASSWORD, "", Optional.empty()))
                .isEqualTo(new Proof.Refused());
    }

    @Test
    void withAnAuthenticatorItsCodeIsAskedForAndTakenOnce() {
        List<Secret> recovery = enrol();
        assertThat(recovery).hasSize(8).doesNotHaveDuplicates();
        assertThat(prove(PASSWORD, "")).isEqualTo(new Proof.Refused());
        clock.pass(Duration.ofMinutes(1));
        String code = code();
        assertThat(prove("wrong horse battery staple", code)).isEqualTo(new Proof.Refused());
        assertThat(prove(PASSWORD, code)).isEqualTo(new Proof.Accepted(person, Means.PASSWORD_AND_CODE));
        assertThat(prove(PASSWORD, code)).isEqualTo(new Proof.Refused());
    }

    @Test
    void aRecoveryCodeStandsInOnce() {
        String recovery = enrol().getFirst().text();
        String typed = recovery.toLowerCase(java.util.Locale.ROOT).replaceAll("(.{6})", "$1-");
        assertThat(prove(PASSWORD, typed)).isEqualTo(new Proof.Accepted(person, Means.PASSWORD_AND_CODE));
        assertThat(prove(PASSWORD, recovery)).isEqualTo(new Proof.Refused());
    }

    @Test
    void anAuthenticatorIsReplacedOnlyByACodeOfTheNewOne() {
        List<Secret> old = enrol();
        TotpSecret former = secret;
        authenticators.begin(person.id());
        clock.pass(Duration.ofMinutes(1));
        assertThat(authenticators.confirm(person.id(), code(former))).isEmpty();
        assertThat(prove(PASSWORD, code(former))).isInstanceOf(Proof.Accepted.class);
        secret = apps.wanted(person.id(), clock.instant().minusSeconds(3600)).orElseThrow();
        assertThat(secret).isNotEqualTo(former);
        assertThat(authenticators.confirm(person.id(), code())).hasSize(8);
        clock.pass(Duration.ofMinutes(1));
        assertThat(prove(PASSWORD, code(former))).isEqualTo(new Proof.Refused());
        assertThat(prove(PASSWORD, old.getFirst().text())).isEqualTo(new Proof.Refused());
        assertThat(prove(PASSWORD, code())).isInstanceOf(Proof.Accepted.class);
    }

    @Test
    void whatWasBegunIsVoidAfterAnHour() {
        authenticators.begin(person.id());
        secret = apps.wanted(person.id(), clock.instant()).orElseThrow();
        clock.pass(Duration.ofMinutes(61));
        assertThat(authenticators.confirm(person.id(), code())).isEmpty();
    }

    @Test
    void aRemovedAuthenticatorIsNotAskedFor() {
        enrol();
        authenticators.remove(person.id());
        assertThat(prove(PASSWORD, "")).isEqualTo(new Proof.Accepted(person, Means.PASSWORD));
    }

    @Test
    void theDatabaseHoldsNoSecretThatOpensForAnotherPerson() {
        enrol();
        authenticators.begin(person.id());
        String row = jdbc.sql("select a::text from identity.authenticator a where person_id = :person")
                .param("person", person.id().value())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(secret.hex()).contains("x01");
        Person other = people.add(Bilingual.same("y"), UUID.randomUUID() + "@example.go.th");
        jdbc.sql("""
                        insert into identity.authenticator (person_id, sealed, last_step, begun_at, confirmed_at)
                        select :other, sealed, 0, begun_at, confirmed_at
                          from identity.authenticator where person_id = :person
                        """)
                .param("other", other.id().value())
                .param("person", person.id().value())
                .update();
        assertThatIllegalArgumentException().isThrownBy(() -> apps.inUse(other.id()));
    }

    @Test
    void whatWasStoredInClearIsSealedAtTheStart() {
        secret = TotpSecret.random();
        jdbc.sql("""
                        insert into identity.authenticator (person_id, secret, last_step, begun_at, confirmed_at)
                        values (:person, :secret, 0, now(), now())
                        """)
                .param("person", person.id().value())
                .param("secret", secret.bytes())
                .update();
        authenticators.afterSingletonsInstantiated();
        assertThat(jdbc.sql("select count(*) from identity.authenticator where secret is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(prove(PASSWORD, code())).isInstanceOf(Proof.Accepted.class);
    }

    @Test
    void aCodeThatWasSentIsGoodOnceAndForTenMinutes() {
        Secret sent = credentials.link(email).orElseThrow().code();
        assertThat(credentials.prove(sent)).isEqualTo(new Proof.Accepted(person, Means.LINK));
        assertThat(credentials.prove(sent)).isEqualTo(new Proof.Refused());
        Secret late = credentials.link(email).orElseThrow().code();
        clock.pass(Duration.ofMinutes(10));
        assertThat(credentials.prove(late)).isEqualTo(new Proof.Refused());
        assertThat(credentials.link("nobody@example.go.th")).isEmpty();
    }

    @Test
    void guessingSlowsStrangersDownButNotTheOwnersBrowser() {
        Secret device = credentials.know(person.id());
        for (int i = 0; i < 8; i++) {
            assertThat(prove("guess " + i, "")).isEqualTo(new Proof.Refused());
        }
        assertThat(prove(PASSWORD, "")).isEqualTo(new Proof.TooMany());
        assertThat(credentials.prove(email, PASSWORD, "", Optional.of(device))).isInstanceOf(Proof.Accepted.class);
        assertThat(credentials.prove(email, PASSWORD, "", Optional.of(Secret.random())))
                .isEqualTo(new Proof.TooMany());
    }

    private Proof prove(String password, String code) {
        return credentials.prove(email, password, code, Optional.empty());
    }

    private List<Secret> enrol() {
        assertThat(authenticators.begin(person.id())).hasSize(32);
        assertThat(authenticators.confirm(person.id(), "000000x")).isEmpty();
        secret = apps.wanted(person.id(), clock.instant()).orElseThrow();
        return authenticators.confirm(person.id(), code());
    }

    private String code() {
        return code(secret);
    }

    private String code(TotpSecret of) {
        return Totp.code(of.bytes(), clock.instant().getEpochSecond() / 30);
    }
}
