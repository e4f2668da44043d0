package org.prongsai.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.web.access.Visitor;
import org.springframework.stereotype.Component;

/// The desk is that of whoever is signed in, with the roles that he holds now.
@Component
class SignedInOwners implements Desk.Owners {
    private static final Owner NOBODY = new Owner(new UUID(0, 0), List.of());

    private final CurrentPerson current;
    private final Offices offices;

    SignedInOwners(CurrentPerson current, Offices offices) {
        this.current = current;
        this.offices = offices;
    }

    @Override
    public Owner current() {
        return current.visitor().map(this::owner).orElse(NOBODY);
    }

    private Owner owner(Visitor visitor) {
        return new Owner(
                visitor.person(),
                visitor.agencyCodes().stream()
                        .flatMap(code -> offices.find(code).stream())
                        .flatMap(office -> seats(office, visitor))
                        .toList());
    }

    private static Stream<Owner.Seat> seats(Offices.Office office, Visitor visitor) {
        return visitor.roles(office.code()).stream()
                .sorted()
                .map(role -> new Owner.Seat(office.id(), role.name(), null));
    }
}
