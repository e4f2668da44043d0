package org.prongsai.identity;

import java.util.UUID;

/// Identifies a person; random, so that it tells nothing.
public record PersonId(UUID value) {
    /// An id that nobody has yet.
    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }
}
