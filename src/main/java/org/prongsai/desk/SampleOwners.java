package org.prongsai.desk;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Everyone is the integrity officer of the sample agencies until people can sign in.
@Component
class SampleOwners implements Desk.Owners {
    static final UUID OFFICER = UUID.fromString("0d9f6a52-2d0a-4a7e-9b57-6f5f8f0c1e21");

    private final Owner owner;

    SampleOwners(Offices offices) {
        owner = new Owner(
                OFFICER,
                offices.all().stream()
                        .flatMap(office ->
                                Stream.of("INTEGRITY_OFFICER").map(role -> new Owner.Seat(office.id(), role, null)))
                        .toList());
    }

    @Override
    public Owner current() {
        return owner;
    }
}
