package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.TestClock;
import org.prongsai.audit.Trail;
import org.prongsai.database.SecretBox;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.SecondStep.Asked;
import org.prongsai.identity.signin.SecondStep.Outcome;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// A code by mail never stands in for the second factor.
@SpringBootTest
@Transactional
class SecondStepTest {
    @Autowired
    private CredentialStore store;

    @Autowired
    private AuthenticatorStore apps;

    @Autowired
    private PasskeyStore passkeys;

    @Autowired
    private People people;

    @Autowired
    private Trail trail;

    @Autowired
    private SecretBox box;

    @Autowired
    private JdbcClient jdbc;

    private final TestClock clock = new TestClock();
    private Authenticators authenticators;
    private Ceremonies ceremonies;
    private SecondStep step;
    private Person person;

    @BeforeEach
    void begin() {
        var attempts = new Attempts(clock);
        authenticators = new Authenticators(apps, attempts, trail, clock, TransactionOperations.withoutTransaction());
        ceremonies = new Ceremonies(box, jdbc, clock);
        step = new SecondStep(
                new Factors(store, apps, passkeys, clock), authenticators, ceremonies, attempts, people, clock);
        person = people.add(Bilingual.same("x"), UUID.randomUUID() + "@example.go.th");
    }

    @Test
    void isAskedOfNobodyWithoutASecondFactor() {
        assertThat(step.ask(person)).isEmpty();
        store.setPassword(person.id(), "$argon2id$x", clock.instant());
        assertThat(step.ask(person)).isEmpty();
        authenticators.begin(person.id());
        assertThat(step.ask(person)).as("an app that was begun only").isEmpty();
    }

    @Test
    void takesACodeOfTheAppOnce() {
        enrol();
        clock.pass(Duration.ofMinutes(1));
        String code = code();
        Asked asked = step.ask(person).orElseThrow();
        assertThat(asked.authenticator()).isTrue();
        assertThat(asked.passkey()).isFalse();
        assertThat(step.answer(asked.token().text(), code)).isEqualTo(new Outcome.Right(person));
        assertThat(step.answer(asked.token().text(), code)).isEqualTo(new Outcome.Stale());
        assertThat(step.answer(ask(), code)).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void takesARecoveryCodeOnce() {
        String recovery = enrol().getFirst().grouped();
        assertThat(step.answer(ask(), recovery)).isEqualTo(new Outcome.Right(person));
        assertThat(step.answer(ask(), recovery)).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void aWrongCodeLeavesAnotherTryButNoMoreTime() {
        enrol();
        var first = step.ask(person).orElseThrow();
        clock.pass(Duration.ofMinutes(9));
        assertThat(step.answer(first.token().text(), "000000"))
                .isInstanceOfSatisfying(
                        Outcome.Wrong.class,
                        wrong -> assertThat(step.answer(token(wrong), code())).isEqualTo(new Outcome.Right(person)));
        var second = step.ask(person).orElseThrow();
        clock.pass(Duration.ofMinutes(9));
        Outcome wrong = step.answer(second.token().text(), "000000");
        clock.pass(Duration.ofMinutes(1));
        assertThat(step.answer(token(wrong), code())).isEqualTo(new Outcome.Stale());
    }

    @Test
    void aPasskeyIsAskedForAndNoCodeStandsInForIt() {
        passkey();
        Asked asked = step.ask(person).orElseThrow();
        assertThat(asked.authenticator()).isFalse();
        assertThat(asked.passkey()).isTrue();
        assertThat(step.answer(asked.token().text(), "")).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void whoHasBothMayShowEither() {
        passkey();
        enrol();
        clock.pass(Duration.ofMinutes(1));
        Asked asked = step.ask(person).orElseThrow();
        assertThat(asked.authenticator() && asked.passkey()).isTrue();
        assertThat(step.answer(asked.token().text(), code())).isEqualTo(new Outcome.Right(person));
    }

    @Test
    void manyTriesAreSlowedWithoutLookingAtTheCode() {
        enrol();
        clock.pass(Duration.ofMinutes(1));
        Outcome last = new Outcome.Stale();
        for (int i = 0; i < 8; i++) {
            last = step.answer(ask(), "000000");
        }
        assertThat(last).isInstanceOf(Outcome.Wrong.class);
        assertThat(step.answer(ask(), code())).isInstanceOf(Outcome.TooMany.class);
        clock.pass(Duration.ofMinutes(2));
        assertThat(step.answer(ask(), code())).isEqualTo(new Outcome.Right(person));
    }

    @Test
    void noOtherTokenWillDo() {
        enrol();
        clock.pass(Duration.ofMinutes(1));
        String memory = person.id().value() + " " + clock.instant().plusSeconds(600);
        String other =
                ceremonies.sealed("passkey.add", ceremonies.begin(memory)).text();
        assertThat(step.answer(other, code())).isEqualTo(new Outcome.Stale());
        assertThat(step.answer("", code())).isEqualTo(new Outcome.Stale());
    }

    private String ask() {
        return step.ask(person).orElseThrow().token().text();
    }

    private static String token(Outcome wrong) {
        return ((Outcome.Wrong) wrong).again().token().text();
    }

    private List<Secret> enrol() {
        authenticators.begin(person.id());
        TotpSecret wanted = apps.wanted(person.id(), clock.instant()).orElseThrow();
        return authenticators.confirm(
                person.id(), Totp.code(wanted.bytes(), clock.instant().getEpochSecond() / 30));
    }

    private String code() {
        TotpSecret secret = apps.inUse(person.id()).orElseThrow().secret();
        return Totp.code(secret.bytes(), clock.instant().getEpochSecond() / 30);
    }

    private void passkey() {
        jdbc.sql("""
                        insert into identity.passkey (id, person_id, credential_id, name, attested, sign_count,
                                                      backup_eligible, backed_up, transports, created_at)
                        values (:id, :person, :credential, 'x', '\\x00', 0, false, false, '{}', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.id().value())
                .param("credential", UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .update();
    }
}
