package org.prongsai.desk;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.Bilingual;
import org.springframework.stereotype.Component;

/// Who is behind a post today.
@Component
class Staff {
    private final Assignments assignments;
    private final People people;

    Staff(Assignments assignments, People people) {
        this.assignments = assignments;
        this.people = people;
    }

    /// The people who must settle what `holder` holds in `agency`, for which this runs.
    Set<UUID> of(UUID agency, Holder holder) {
        return switch (holder) {
            case Holder.Person(var id) -> Set.of(id);
            case Holder.Post(var role, var unit) ->
                assignments.at(agency).stream()
                        .filter(held -> held.role().name().equals(role) && (unit == null || unit.equals(held.unit())))
                        .map(held -> held.person().value())
                        .collect(toCollection(LinkedHashSet::new));
        };
    }

    /// Everyone who serves in `agency`, for which this runs, with what he is there.
    List<Owner> all(UUID agency) {
        var held = assignments.at(agency);
        return held.stream()
                .map(Assignments.Held::person)
                .distinct()
                .map(person -> new Owner(
                        person.value(),
                        held.stream()
                                .filter(one -> one.person().equals(person))
                                .map(one -> new Owner.Seat(agency, one.role().name(), one.unit()))
                                .toList()))
                .toList();
    }

    Optional<Bilingual> name(UUID person) {
        return people.find(new PersonId(person)).map(Person::name);
    }
}
