package org.prongsai.identity.signin;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.mail.Addresses;
import org.prongsai.web.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells mail where people are reached, and where those whose address is about to change.
@Component
class MailAddresses implements Addresses {
    private final People people;
    private final EmailChangeStore changes;
    private final Clock clock;

    MailAddresses(People people, EmailChangeStore changes, Clock clock) {
        this.people = people;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Address> of(UUID id) {
        return people.find(new PersonId(id))
                .filter(Person::active)
                .map(Person::email)
                .or(() -> changes.address(id, clock.instant()))
                .map(email -> new Address(email, null, Language.TH));
    }
}
