package org.prongsai.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.prongsai.thai.Bilingual;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people who sign in, over all agencies.
@Service
public class People {
    private final PersonStore store;
    private final Clock clock;

    People(PersonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The person, suspended or not.
    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return store.find(id);
    }

    /// The person with this address, whatever its case.
    @Transactional(readOnly = true)
    public Optional<Person> byEmail(String email) {
        return store.byEmail(email.strip().toLowerCase(Locale.ROOT));
    }

    /// The posts of the sample data that sign in by a button, in the order in which they are offered.
    @Transactional(readOnly = true)
    public List<Person> samples() {
        return store.samples();
    }

    /// Whether nobody at all is known, as on the first start of an installation.
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /// Adds a person who may sign in.
    @Transactional
    public Person add(Bilingual name, String email) {
        var person = new Person(PersonId.random(), name, email.strip().toLowerCase(Locale.ROOT), true, false);
        store.add(person, clock.instant());
        return person;
    }

    /// Adds someone of the sample data, unless he is there.
    ///
    /// @param byButton whether he signs in by a button, without proof
    @Transactional
    void addSample(PersonId id, Bilingual name, boolean byButton) {
        if (store.find(id).isEmpty()) {
            store.add(new Person(id, name, null, true, true), byButton, clock.instant());
        }
    }

    /// Lets a person sign in or keeps him from it.
    ///
    /// @throws NoSuchElementException if there is no such person
    @Transactional
    public void activate(PersonId id, boolean active) {
        if (!store.activate(id, active)) {
            throw new NoSuchElementException("no person " + id);
        }
    }
}
