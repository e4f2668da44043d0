package org.prongsai.desk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The person at the desk, and what he is in which agency.
public record Owner(UUID person, List<Seat> seats) {
    /// A role that a person holds.
    ///
    /// @param unit the unit in which he holds it; null for the whole agency
    public record Seat(UUID agency, String role, @Nullable UUID unit) {}

    public Owner {
        seats = List.copyOf(seats);
    }

    /// The agencies in which he has something to do, in the order of his seats.
    public List<UUID> agencies() {
        return seats.stream().map(Seat::agency).distinct().toList();
    }

    /// The holders that he is in `agency`: himself, his roles, and his roles in his units.
    List<Holder> holders(UUID agency) {
        Stream<Holder> posts = seats.stream()
                .filter(seat -> seat.agency().equals(agency))
                .flatMap(seat -> seat.unit() == null
                        ? Stream.of(new Holder.Post(seat.role(), null))
                        : Stream.of(new Holder.Post(seat.role(), null), new Holder.Post(seat.role(), seat.unit())));
        return Stream.concat(Stream.of(new Holder.Person(person)), posts)
                .distinct()
                .toList();
    }
}
