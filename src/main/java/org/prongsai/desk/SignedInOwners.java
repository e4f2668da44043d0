package org.prongsai.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.Assignments;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.web.access.Visitor;
import org.springframework.stereotype.Component;

/// The desk is that of whoever is signed in, with the roles that he holds now.
@Component
class SignedInOwners implements Desk.Owners {
    private static final Owner NOBODY = new Owner(new UUID(0, 0), List.of());

    private final CurrentPerson current;
    private final Offices offices;
    private final Assignments assignments;

    SignedInOwners(CurrentPerson current, Offices offices, Assignments assignments) {
        this.current = current;
        this.offices = offices;
        this.assignments = assignments;
    }

    @Override
    public Owner current() {
        return current.visitor().map(this::owner).orElse(NOBODY);
    }

    private Owner owner(Visitor visitor) {
        Stream<UUID> agencies = visitor.agencyCodes().stream()
                .flatMap(code -> offices.find(code).stream())
                .map(Offices.Office::id);
        Stream<UUID> installation =
                visitor.installation().isEmpty() ? Stream.empty() : Stream.of(Assignment.INSTALLATION);
        return new Owner(
                visitor.person(),
                Stream.concat(agencies, installation)
                        .flatMap(agency -> seats(agency, visitor.person()))
                        .toList());
    }

    /// With the units, which the roles of a visitor leave out.
    private Stream<Owner.Seat> seats(UUID agency, UUID person) {
        List<Assignments.Held> held =
                new Tenant(agency).<List<Assignments.Held>, RuntimeException>call(() -> assignments.at(agency));
        return held.stream()
                .filter(one -> one.person().value().equals(person))
                .map(one -> new Owner.Seat(agency, one.role().name(), one.unit()));
    }
}
