package org.prongsai.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What follows a code by mail where the person has a second factor: he shows that, too, before a session begins.
///
/// In between the browser carries a sealed question, so that nobody is half signed in.
@Service
public class SecondStep {
    private static final String KIND = "second";

    private final Factors factors;
    private final Authenticators authenticators;
    private final Ceremonies ceremonies;
    private final Attempts attempts;
    private final People people;
    private final Clock clock;

    SecondStep(
            Factors factors,
            Authenticators authenticators,
            Ceremonies ceremonies,
            Attempts attempts,
            People people,
            Clock clock) {
        this.factors = factors;
        this.authenticators = authenticators;
        this.ceremonies = ceremonies;
        this.attempts = attempts;
        this.people = people;
        this.clock = clock;
    }

    /// What the person must still show: either will do. A passkey needs none of this, since it signs in by itself.
    ///
    /// @param token         comes back with the authenticator's code
    /// @param authenticator whether he has one, for which a recovery code may stand in
    /// @param passkey       whether he has one
    public record Asked(Secret token, boolean authenticator, boolean passkey) {}

    /// How the step ended.
    public sealed interface Outcome {
        /// The person has shown a code of his authenticator, or a recovery code.
        record Right(Person person) implements Outcome {}

        /// The code was wrong; another may be tried.
        record Wrong(Person person, Asked again) implements Outcome {}

        /// There were too many tries; the code was not looked at.
        record TooMany(Asked again) implements Outcome {}

        /// The question is void: answered, too old, or none of ours.
        record Stale() implements Outcome {}
    }

    /// Asks a person who has shown a code by mail; nothing where he has no second factor.
    @Transactional(readOnly = true)
    public Optional<Asked> ask(Person person) {
        return factors.of(person.id()).second()
                ? Optional.of(asked(person.id(), clock.instant().plus(Credentials.LINK)))
                : Optional.empty();
    }

    /// Takes the authenticator's code, or a recovery code.
    @Transactional
    public Outcome answer(String token, String code) {
        String[] memory = ceremonies
                .take(KIND, new Secret(token))
                .map(it -> it.memory().split(" ", 2))
                .orElse(null);
        if (memory == null) {
            return new Outcome.Stale();
        }
        var id = new PersonId(UUID.fromString(memory[0]));
        Instant until = Instant.parse(memory[1]);
        Person person = people.find(id).orElse(null);
        if (person == null || !clock.instant().isBefore(until)) {
            return new Outcome.Stale();
        }
        String account = "second " + id.value();
        if (!attempts.byStranger(account)) {
            return new Outcome.TooMany(asked(id, until));
        }
        if (!authenticators.takes(id, code)) {
            return new Outcome.Wrong(person, asked(id, until));
        }
        attempts.succeededAsStranger(account);
        return new Outcome.Right(person);
    }

    /// @param until the same however often it is asked anew
    private Asked asked(PersonId person, Instant until) {
        Factors.Held held = factors.of(person);
        Secret token = ceremonies.sealed(KIND, ceremonies.begin(person.value() + " " + until));
        return new Asked(token, held.authenticator(), held.passkeys() > 0);
    }
}
