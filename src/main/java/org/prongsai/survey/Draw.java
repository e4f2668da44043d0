package org.prongsai.survey;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.audit.Hash;

/// How a random sample was drawn, so that anyone can draw it again: those whose SHA-256 over the seed (8 bytes, the
/// highest first) and their id (16 bytes) comes first in order are asked.
///
/// @param wanted how many are asked
/// @param pool   out of how many
public record Draw(long seed, int wanted, int pool) {
    /// Draws; the order of `ids` does not matter.
    public Set<UUID> among(Collection<UUID> ids) {
        return ranked(ids).stream().limit(wanted).collect(Collectors.toUnmodifiableSet());
    }

    private List<UUID> ranked(Collection<UUID> ids) {
        return ids.stream().sorted(Comparator.comparing(this::rank)).toList();
    }

    private String rank(UUID id) {
        byte[] said = ByteBuffer.allocate(24)
                .putLong(seed)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return Hash.sha256(said).hex();
    }
}
