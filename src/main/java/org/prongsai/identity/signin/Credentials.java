package org.prongsai.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
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

    private static final int LETTERS = 24;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ROUNDS = 2;
    private static final int AT_ONCE = 4;

    private final CredentialStore store;
    private final People people;
    private final Authenticators authenticators;
    private final Attempts attempts;
    private final Trail trail;
    private final Clock clock;
    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, 1, MEMORY_KIB, ROUNDS);
    private final Semaphore hashing = new Semaphore(AT_ONCE);
    private final String nobodysPassword = argon2.encode(Secret.random().text());

    Credentials(
            CredentialStore store,
            People people,
            Authenticators authenticators,
            Attempts attempts,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.authenticators = authenticators;
        this.attempts = attempts;
        this.trail = trail;
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
            trail.appendForInstallation(Act.of(
                    "identity.log.password.set",
                    Act.subject("identity.log.person", person.id().value().toString())));
        }
        return fault;
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
        Optional<Person> person =
                store.takeLink(Secret.asTyped(code.text()), clock.instant()).flatMap(people::find);
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
        if (!authenticators.isInUse(person)) {
            return Optional.of(Means.PASSWORD);
        }
        return authenticators.takes(person, code) ? Optional.of(Means.PASSWORD_AND_CODE) : Optional.empty();
    }

    private static String name(Secret device) {
        return HexFormat.of().formatHex(device.hash());
    }
}
