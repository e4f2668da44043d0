package org.prongsai.mail;

import java.time.Instant;
import java.util.UUID;

/// A letter on its way by one channel.
record Message(Letter letter, Channel channel, State state, Instant due, int attempts) {
    /// How far it is.
    enum State {
        WAITING,
        /// It is being handed over; found so by another run, it is in doubt.
        SENDING,
        SENT,
        /// It was refused for good, or too often.
        FAILED,
        /// It may have arrived, and is not sent again.
        UNSURE,
        /// The person has no such address, or no longer wants it.
        DROPPED
    }

    /// What identifies it, the agency included, because the database shows it to that agency only.
    record Key(UUID agency, UUID id, Channel channel) {
        /// As the job carries it.
        String text() {
            return agency + " " + id + " " + channel;
        }

        static Key parse(String text) {
            String[] parts = text.split(" ", -1);
            return new Key(UUID.fromString(parts[0]), UUID.fromString(parts[1]), Channel.valueOf(parts[2]));
        }
    }

    Key key() {
        return new Key(letter.agency(), letter.id(), channel);
    }
}
