package org.prongsai.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// An act as it stands in a chain.
///
/// @param agency the nil UUID for an event of the whole installation
/// @param seq from 1, without a gap
/// @param micros microseconds since 1970
/// @param prev the hash of the event before, nothing in the first
/// @param hash over all the other fields
public record Event(
        UUID agency,
        long seq,
        long micros,
        String actor,
        String action,
        String subject,
        String payload,
        Hash prev,
        Hash hash) {
    static final UUID INSTALLATION = new UUID(0, 0);

    public Instant at() {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public Actor by() {
        return new Actor(actor);
    }
}
