package org.prongsai.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.database.PrivateFile;

/// Keeps bytes in a folder, as `ab/ab34…`; nodes of one installation have it in common.
final class FolderStore implements FileStore {
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final int SHARD = 2;

    private final Path folder;
    private final Path aside;

    private FolderStore(Path folder, Path aside) {
        this.folder = folder;
        this.aside = aside;
    }

    /// A store in `folder`; what keepers who were killed had left half done is thrown away after a day.
    static FolderStore in(Path folder, Clock clock) throws IOException {
        PrivateFile.folder(folder);
        Path aside = PrivateFile.folder(folder.resolve("coming"));
        List<Path> halves;
        try (Stream<Path> all = Files.list(aside)) {
            halves = all.toList();
        }
        Instant before = clock.instant().minus(ABANDONED);
        for (Path half : halves) {
            if (isOlder(half, before)) {
                Files.deleteIfExists(half);
            }
        }
        return new FolderStore(folder, aside);
    }

    private static boolean isOlder(Path file, Instant than) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (NoSuchFileException moved) {
            return false;
        }
    }

    @Override
    public String keep(InputStream source) {
        try (Coming coming = Coming.of(source, aside)) {
            Path kept = path(coming.hash());
            Path shard = folder.resolve(coming.hash().substring(0, SHARD));
            if (!Files.isDirectory(shard)) {
                PrivateFile.folder(shard);
                force(folder);
            }
            if (!isWhole(kept, coming)) {
                Files.move(coming.file(), kept, StandardCopyOption.ATOMIC_MOVE);
            }
            force(shard); // another keeper may have moved it here and not have come so far
            return coming.hash();
        } catch (IOException unfit) {
            throw new UncheckedIOException(unfit);
        }
    }

    /// Whether the same bytes are kept already; damaged ones are replaced.
    private static boolean isWhole(Path kept, Coming coming) throws IOException {
        try {
            if (Files.size(kept) != coming.size()) {
                return false;
            }
            try (InputStream old = new VerifiedStream(coming.hash(), Files.newInputStream(kept))) {
                old.transferTo(OutputStream.nullOutputStream());
            }
            return true;
        } catch (NoSuchFileException | DamagedFile missing) {
            return false;
        }
    }

    /// Brings a folder's entries down on the disk.
    private static void force(Path folder) throws IOException {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(String hash) {
        try {
            return Optional.of(new VerifiedStream(hash, Files.newInputStream(path(hash))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unfit) {
            throw new UncheckedIOException(unfit);
        }
    }

    @Override
    public boolean has(String hash) {
        return Files.isRegularFile(path(hash));
    }

    @Override
    public long size(String hash) {
        try {
            return Files.size(path(hash));
        } catch (NoSuchFileException none) {
            throw new NoSuchElementException("nothing is kept under " + hash, none);
        } catch (IOException unfit) {
            throw new UncheckedIOException(unfit);
        }
    }

    @Override
    public void forget(String hash) {
        try {
            Files.deleteIfExists(path(hash));
        } catch (IOException unfit) {
            throw new UncheckedIOException(unfit);
        }
    }

    private Path path(String hash) {
        return folder.resolve(Sha256.checked(hash).substring(0, SHARD)).resolve(hash);
    }
}
