package org.prongsai.files;

import java.io.InputStream;
import java.util.Optional;

/// Keeps bytes under their SHA-256, written as 64 lower-case hex digits.
///
/// What is kept under a hash never changes, so that a hash in a database names these bytes and no others.
/// Nothing is held whole in memory. A hash of another form is refused with [IllegalArgumentException]; a
/// store that cannot be reached throws [java.io.UncheckedIOException].
public interface FileStore {
    /// Keeps all that is left in `source`, which the caller closes, and gives its hash.
    ///
    /// When it returns, the bytes outlive a loss of power. Keeping the same bytes again, at the same time
    /// too, gives the same hash and takes no more room.
    ///
    /// @throws java.io.UncheckedIOException if `source` breaks off as well; then nothing is kept
    String keep(InputStream source);

    /// What is kept under `hash`, to be closed by the caller.
    ///
    /// Bytes that no longer have their hash are not given out to their end: reading ends with [DamagedFile]
    /// before it.
    Optional<InputStream> open(String hash);

    /// Whether something is kept under `hash`.
    boolean has(String hash);

    /// How many bytes are kept under `hash`.
    ///
    /// @throws java.util.NoSuchElementException if nothing is
    long size(String hash);

    /// Removes what is kept under `hash`, if anything is. Whoever keeps it again meanwhile may lose it: the
    /// caller knows that nobody names this hash any more.
    void forget(String hash);
}
