package org.prongsai.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends StoreContract {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir
    Path folder;

    private FolderStore store;

    @BeforeEach
    void open() throws IOException {
        store = FolderStore.in(folder.resolve("files"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void leavesNothingHalfDone() throws IOException {
        assertThat(files().filter(path -> path.toString().contains("/coming/"))).isEmpty();
    }

    @Override
    FileStore store() {
        return store;
    }

    @Override
    void damage(String hash, byte[] bytes) throws IOException {
        Files.write(path(hash), bytes);
    }

    @Test
    void othersOnTheMachineCannotRead() throws IOException {
        String hash = keep(bytes(10));
        assertThat(Files.getPosixFilePermissions(path(hash)))
                .hasToString("[OWNER_READ, OWNER_WRITE]")
                .hasSize(2);
    }

    @Test
    void writesTheSameBytesOnce() throws IOException {
        Path kept = path(keep(bytes(100)));
        Object file = Files.getAttribute(kept, "unix:ino");
        assertThat(path(keep(bytes(100)))).isEqualTo(kept);
        assertThat(Files.getAttribute(kept, "unix:ino")).isEqualTo(file);
        assertThat(files()).hasSize(1);
    }

    /// Keeping again mends what was damaged.
    @Test
    void mends() throws IOException {
        String hash = keep(bytes(100));
        byte[] turned = bytes(100);
        turned[50] ^= 1;
        for (byte[] damaged : List.of(turned, bytes(99))) {
            damage(hash, damaged);
            keep(bytes(100));
            assertThat(read(hash)).isEqualTo(bytes(100));
        }
    }

    @Test
    void throwsAwayWhatWasLeftHalfDoneADayAgo() throws IOException {
        Path old = half("old", NOW.minus(Duration.ofDays(1)).minusSeconds(1));
        Path young = half("young", NOW.minus(Duration.ofDays(1)).plusSeconds(1));
        open();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }

    private Path half(String name, Instant at) throws IOException {
        Path file = Files.writeString(folder.resolve("files/coming").resolve(name), "x");
        return Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private Path path(String hash) {
        return folder.resolve("files").resolve(hash.substring(0, 2)).resolve(hash);
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        }
    }
}
