package org.prongsai.identity.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people prove themselves by: password, authenticator, recovery codes, codes sent to their address.
@Service
public class Credentials {
    /// How long a code that was sent may be used.
    public static final Duration LINK = Duration.ofMinutes(10);

    private static final int RECOVERY_CODES = 8;
    private static final int LETTERS = 24;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int AT_ONCE = 4;

    private final CredentialStore store;
    private final People people;
    private final Attempts attempts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, 1, MEMORY_KIB, ROUNDS);
    private final Semaphore hashing = new Semaphore(AT_ONCE);
    private final String nobodysPassword = argon2.encode(Secret.random().text());

    Credentials(CredentialStore store, People people, Attempts attempts, Clock clock) {
        this.store = store;
        this.people = people;
        this.attempts = attempts;
        this.clock = clock;
    }

    /// How a try to sign in ended.
    public sealed interface Proof {
        /// The person is who he says he is.
        record Accepted(Person person, Means means) implements Proof {}

        /// Something of it was wrong; what, is not said.
        record Refused() implements Proof {}

        /// There were too many tries; nothing was looked at.
        record TooMany() implements Proof {}
    }

    /// Looks at a password and, where the person has an authenticator, at its code or a recovery code.
    ///
    /// @param device what the browser bears from an earlier sign-in; may be nothing
    @Transactional
    public Proof prove(String email, String password, String code, Optional<Secret> device) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        Optional<Person> person = people.byEmail(account);
        Optional<String> known = person.flatMap(it ->
                device.filter(secret -> store.knowsDevice(it.id(), secret)).map(Credentials::name));
        boolean may = known.map(attempts::byDevice).orElseGet(() -> attempts.byStranger(account));
        if (!may) {
            return new Proof.TooMany();
        }
        boolean right = matches(password, person.flatMap(it -> store.password(it.id())));
        Optional<Means> means = person.filter(_ -> right).flatMap(it -> means(it.id(), code));
        if (means.isEmpty()) {
            return new Proof.Refused();
        }
        known.ifPresentOrElse(attempts::succeededWithDevice, () -> attempts.succeededAsStranger(account));
        return new Proof.Accepted(person.orElseThrow(), means.get());
    }

    /// A new mark for a browser with which the person has just signed in.
    @Transactional
    public Secret know(PersonId person) {
        Secret device = Secret.random();
        store.knowDevice(person, device, clock.instant());
        return device;
    }

    /// Whether the person has a password.
    @Transactional(readOnly = true)
    public boolean hasPassword(PersonId person) {
        return store.password(person).isPresent();
    }

    /// Sets the password of a person who has just proved who he is.
    ///
    /// @return why it is refused, if it is
    @Transactional
    public Optional<PasswordFault> setPassword(Person person, String password) {
        Optional<PasswordFault> fault = PasswordRules.fault(password, person);
        if (fault.isEmpty()) {
            store.setPassword(person.id(), argon2.encode(PasswordRules.normal(password)), clock.instant());
        }
        return fault;
    }

    /// Whether the person has an authenticator that he has shown a code of.
    @Transactional(readOnly = true)
    public boolean hasAuthenticator(PersonId person) {
        return store.authenticator(person)
                .filter(CredentialStore.Authenticator::confirmed)
                .isPresent();
    }

    /// Begins to set up an authenticator, or goes on with what was begun; one that stands is not replaced.
    ///
    /// @return the secret, as apps take it when it is typed
    @Transactional
    public Optional<String> beginAuthenticator(PersonId person) {
        if (store.authenticator(person).isEmpty()) {
            byte[] secret = new byte[Totp.SECRET_BYTES];
            random.nextBytes(secret);
            store.beginAuthenticator(person, secret, clock.instant());
        }
        return store.authenticator(person).filter(it -> !it.confirmed()).map(it -> Totp.base32(it.secret()));
    }

    /// Takes the authenticator into use if `code` is of it.
    ///
    /// @return recovery codes to be shown this once; none if the code is wrong
    @Transactional
    public List<Secret> confirmAuthenticator(PersonId person, String code) {
        if (!attempts.byDevice("authenticator " + person.value()) || hasAuthenticator(person) || !takes(person, code)) {
            return List.of();
        }
        store.confirmAuthenticator(person, clock.instant());
        List<Secret> codes = Stream.generate(() -> Secret.typed(LETTERS))
                .limit(RECOVERY_CODES)
                .toList();
        store.setRecoveryCodes(person, codes);
        return codes;
    }

    /// A new code for a one-time sign-in of whoever has this address; nothing if nobody may have one now.
    @Transactional
    public Optional<SentCode> link(String email) {
        String account = email.strip().toLowerCase(Locale.ROOT);
        if (!attempts.byStranger("link " + account)) {
            return Optional.empty();
        }
        return people.byEmail(account).filter(Person::active).map(person -> {
            Secret code = Secret.typed(LETTERS);
            store.addLink(person.id(), code, clock.instant().plus(LINK));
            return new SentCode(person, code);
        });
    }

    /// Uses up a code that was sent; each is good once, and none of 120 bits can be guessed.
    @Transactional
    public Proof prove(Secret code) {
        Optional<Person> person = store.takeLink(typed(code), clock.instant()).flatMap(people::find);
        return person.<Proof>map(it -> new Proof.Accepted(it, Means.LINK)).orElseGet(Proof.Refused::new);
    }

    private boolean matches(String password, Optional<String> hash) {
        hashing.acquireUninterruptibly();
        try {
            boolean right = argon2.matches(PasswordRules.normal(password), hash.orElse(nobodysPassword));
            return right && hash.isPresent();
        } finally {
            hashing.release();
        }
    }

    private Optional<Means> means(PersonId person, String code) {
        if (!hasAuthenticator(person)) {
            return Optional.of(Means.PASSWORD);
        }
        Instant now = clock.instant();
        return takes(person, code) || store.takeRecoveryCode(person, typed(new Secret(code)), now)
                ? Optional.of(Means.PASSWORD_AND_CODE)
                : Optional.empty();
    }

    private boolean takes(PersonId person, String code) {
        OptionalLong step = store.authenticator(person)
                .map(it -> Totp.step(it.secret(), code, clock.instant(), it.lastStep()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && store.takeStep(person, step.getAsLong());
    }

    private static Secret typed(Secret code) {
        return new Secret(code.text().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    private static String name(Secret device) {
        return HexFormat.of().formatHex(device.hash());
    }
}
