package org.prongsai.audit;

import java.nio.ByteBuffer;
import java.util.UUID;

/// The last event of a chain at some moment.
record Head(UUID agency, long seq, Hash hash) {
    private static final int FIXED = 3 * Long.BYTES;

    /// What a checkpoint's tree has of it.
    byte[] leaf() {
        byte[] bytes = hash.bytes();
        return ByteBuffer.allocate(FIXED + bytes.length)
                .putLong(agency.getMostSignificantBits())
                .putLong(agency.getLeastSignificantBits())
                .putLong(seq)
                .put(bytes)
                .array();
    }
}
