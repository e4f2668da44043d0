package org.prongsai.identity.signin;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.springframework.stereotype.Service;

/// A person's address changes once he has shown that he reads what comes to the new one; the old one is told.
@Service
public class EmailChanges {
    private static final int LETTERS = 24;

    private final EmailChangeStore store;
    private final People people;
    private final Attempts attempts;
    private final SignInMail mail;
    private final Trail trail;
    private final Clock clock;

    EmailChanges(EmailChangeStore store, People people, Attempts attempts, SignInMail mail, Trail trail, Clock clock) {
        this.store = store;
        this.people = people;
        this.attempts = attempts;
        this.mail = mail;
        this.trail = trail;
        this.clock = clock;
    }

    /// Sends a code to the wanted address; to one that someone has, nothing is sent, and nobody is told so.
    ///
    /// @return what was sent; nobody but the page of the sample data may show it
    public Optional<Secret> begin(Person person, String wanted) {
        String address = wanted.strip().toLowerCase(Locale.ROOT);
        if (!attempts.byDevice("email " + person.id().value())) {
            return Optional.empty();
        }
        return mail.within(() -> {
            if (people.byEmail(address).isPresent()) {
                return Optional.empty();
            }
            Secret code = Secret.typed(LETTERS);
            var change = new EmailChangeStore.Change(
                    UUID.randomUUID(), UUID.randomUUID(), person.id(), person.email(), address);
            store.add(change, code, clock.instant().plus(Credentials.LINK));
            mail.code(change.id(), "identity.mail.email", code, "/me/security/email");
            return Optional.of(code);
        });
    }

    /// Changes the address if `code` is what was sent to it; no, if it is not, came late, or the address is taken.
    public boolean confirm(PersonId person, String code) {
        if (!attempts.byDevice("email " + person.value())) {
            return false;
        }
        return mail.within(() -> {
            var change =
                    store.take(person, Secret.asTyped(code), clock.instant()).orElse(null);
            if (change == null || people.byEmail(change.wanted()).isPresent()) {
                return false;
            }
            store.change(person, change.wanted());
            if (change.former() != null) {
                mail.notice(change.notice(), "identity.mail.email.changed");
            }
            trail.append(new Act(
                    "identity.log.email.changed",
                    Act.subject("identity.log.person", person.value().toString()),
                    Changes.none().personal("identity.email").payload()));
            return true;
        });
    }
}
