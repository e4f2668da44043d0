package org.prongsai.identity.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.Languages;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.mail.Addresses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells mail where people are reached, and where those whose address is about to change.
@Component
class MailAddresses implements Addresses {
    private final People people;
    private final EmailChangeStore changes;
    private final Languages languages;
    private final Clock clock;

    MailAddresses(People people, EmailChangeStore changes, Languages languages, Clock clock) {
        this.people = people;
        this.changes = changes;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Address> of(UUID id) {
        var person = new PersonId(id);
        return people.find(person)
                .filter(Person::active)
                .map(Person::email)
                .map(email -> address(email, person))
                .or(() -> changes.address(id, clock.instant())
                        .map(changing -> address(changing.email(), changing.person())));
    }

    private Address address(String email, PersonId person) {
        return new Address(email, null, languages.of(person));
    }
}
