package org.prongsai.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Hashes events as the database does (`audit.event_hash`). One thread at a time.
final class EventHasher {
    private static final byte[] LABEL = "prongsai.audit.1".getBytes(StandardCharsets.US_ASCII);
    private static final int FIXED = 4 * Long.BYTES;

    private final MessageDigest digest = Hash.digest();
    private final ByteBuffer numbers = ByteBuffer.allocate(FIXED);
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

    Hash hash(Event event) {
        digest.update(LABEL);
        digest.update(numbers.clear()
                .putLong(event.agency().getMostSignificantBits())
                .putLong(event.agency().getLeastSignificantBits())
                .putLong(event.seq())
                .putLong(event.micros())
                .flip());
        add(event.actor());
        add(event.action());
        add(event.subject());
        add(event.payload());
        digest.update(length.clear().putInt(event.prev().length()).flip());
        event.prev().addTo(digest);
        return Hash.of(digest.digest());
    }

    private void add(String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(length.clear().putInt(bytes.length).flip());
        digest.update(bytes);
    }
}
