package org.prongsai.fetcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The folder between the fetching process and the program: what was fetched lies there under its hash for an hour.
///
/// Nobody says when a body has been used, since the same bytes may have come from two addresses.
final class Bodies {
    static final Duration LIFE = Duration.ofHours(1);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final Clock clock;
    private Instant swept = Instant.EPOCH;

    Bodies(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    String keep(byte[] bytes) throws IOException {
        return Kept.in(Files.createDirectories(folder), bytes);
    }

    Optional<InputStream> open(String sha256) throws IOException {
        if (!HASH.matcher(sha256).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(folder.resolve(sha256)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /// Throws away what is older than an hour, halves of killed processes too, if nobody has done so lately.
    synchronized void sweep() throws IOException {
        Instant now = clock.instant();
        if (now.isBefore(swept.plus(BETWEEN_SWEEPS)) || !Files.isDirectory(folder)) {
            return;
        }
        swept = now;
        List<Path> all;
        try (Stream<Path> files = Files.list(folder)) {
            all = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : all) {
            if (isOld(file, now)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOld(Path file, Instant now) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().plus(LIFE).isBefore(now);
        } catch (NoSuchFileException moved) {
            return false;
        }
    }
}
