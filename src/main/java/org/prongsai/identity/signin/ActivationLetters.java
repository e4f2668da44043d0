package org.prongsai.identity.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.IdentitySettings;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Printed letters by which accounts start, or start anew after everything was lost. Each has a code that works once;
/// whoever hands it over makes sure that it is the right person.
@Service
public class ActivationLetters {
    private static final int LETTERS = 24;

    private final ActivationStore store;
    private final People people;
    private final Assignments assignments;
    private final CurrentPerson current;
    private final SignInMail mail;
    private final Trail trail;
    private final IdentitySettings settings;
    private final Clock clock;

    ActivationLetters(
            ActivationStore store,
            People people,
            Assignments assignments,
            CurrentPerson current,
            SignInMail mail,
            Trail trail,
            IdentitySettings settings,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.assignments = assignments;
        this.current = current;
        this.mail = mail;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /// Someone who may get a letter.
    ///
    /// @param started whether he can sign in already
    /// @param until   how long a letter is good that was printed; null when there is none
    public record Reader(
            Person person, boolean started, @Nullable Instant until) {}

    /// A letter as it is printed, this once.
    public record Printed(Person person, Secret code, Instant until) {}

    /// People of the installation, by part of a name or of an address; the first hundred.
    @Transactional(readOnly = true)
    public List<Reader> readers(String query) {
        return store.readers(query, null, clock.instant());
    }

    /// The people of one agency and no other, for which this runs.
    @Transactional(readOnly = true)
    public List<Reader> readers(String query, UUID agency) {
        UUID[] here = assignments.at(agency).stream()
                .map(held -> held.person().value())
                .distinct()
                .toArray(UUID[]::new);
        return store.readers(query, here, clock.instant()).stream()
                .filter(reader -> servesOnly(reader.person().id(), agency))
                .toList();
    }

    /// Prints letters for those of the readers who are wanted; a letter printed before is void. Nobody prints his own.
    ///
    /// @param readers to whom the one who asks may hand letters
    @Transactional
    public List<Printed> print(List<Reader> readers, Set<UUID> wanted) {
        UUID by = current.id().map(PersonId::value).orElse(null);
        Instant now = clock.instant();
        Instant until = now.plus(settings.letterValidity());
        List<Printed> printed = readers.stream()
                .map(Reader::person)
                .filter(person -> wanted.contains(person.id().value())
                        && !person.id().value().equals(by))
                .map(person -> new Printed(person, Secret.typed(LETTERS), until))
                .toList();
        for (Printed letter : printed) {
            store.revoke(letter.person().id(), now);
            store.add(letter, by, now);
        }
        for (Printed letter : printed) {
            log("identity.log.letter.printed", letter.person().id());
        }
        return printed;
    }

    /// Makes the letter of one of the readers void.
    @Transactional
    public void revoke(List<Reader> readers, PersonId person) {
        Set<PersonId> may = readers.stream().map(reader -> reader.person().id()).collect(Collectors.toSet());
        if (may.contains(person) && store.revoke(person, clock.instant())) {
            log("identity.log.letter.revoked", person);
        }
    }

    /// Uses up the code of a letter, tells the person's address of it, and says whose it was.
    public Optional<Person> take(String code) {
        return mail.within(() -> {
            Optional<Person> person = store.take(Secret.asTyped(code), clock.instant())
                    .flatMap(people::find)
                    .filter(Person::active);
            person.filter(it -> it.email() != null)
                    .ifPresent(it -> mail.notice(it.id().value(), "identity.mail.letter"));
            person.ifPresent(it -> log("identity.log.letter.used", it.id()));
            return person;
        });
    }

    /// Who serves elsewhere, too, or the installation, is not one agency's to let in.
    private boolean servesOnly(PersonId person, UUID agency) {
        return assignments.heldBy(person).stream()
                .allMatch(held -> held.agency().equals(agency));
    }

    private void log(String action, PersonId person) {
        trail.append(
                Act.of(action, Act.subject("identity.log.person", person.value().toString())));
    }
}
