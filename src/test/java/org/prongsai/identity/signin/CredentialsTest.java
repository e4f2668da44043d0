package org.prongsai.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.signin.Credentials.Proof;
import org.prongsai.thai.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

/// What proves a person and what does not.
@SpringBootTest
@Transactional
class CredentialsTest {
    private static final String PASSWORD = "correct horse battery staple";

    @Autowired
    private CredentialStore store;

    @Autowired
    private People people;

    private final TestClock clock = new TestClock();
    private Credentials credentials;
    private Person person;
    private String email;

    @BeforeEach
    void begin() {
        credentials = new Credentials(store, people, new Attempts(clock), clock);
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
    void anAuthenticatorThatStandsIsNotReplaced() {
        enrol();
        assertThat(credentials.beginAuthenticator(person.id())).isEmpty();
        clock.pass(Duration.ofMinutes(1));
        assertThat(credentials.confirmAuthenticator(person.id(), code())).isEmpty();
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
        assertThat(credentials.beginAuthenticator(person.id())).isPresent();
        assertThat(credentials.confirmAuthenticator(person.id(), "000000x")).isEmpty();
        return credentials.confirmAuthenticator(person.id(), code());
    }

    private String code() {
        byte[] secret = HexFormat.of()
                .parseHex(store.authenticator(person.id()).orElseThrow().hex());
        return Totp.code(secret, clock.instant().getEpochSecond() / 30);
    }
}
