package org.prongsai.survey.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys that lie ready: each is taken once, whole, and only where the folder of all nodes is.
class KeyPoolTest {
    private static final int KEYS = 200;

    @TempDir
    private Path folder;

    @Test
    void twoNodesThatShareAFolderTakeEachKeyOnce() throws IOException {
        Files.writeString(folder.resolve(KeyFolder.MARK), "");
        List<KeyPool> nodes = List.of(pool(true), pool(true));
        Path ready = Files.createDirectory(folder.resolve("pool"));
        for (int i = 0; i < KEYS; i++) {
            Files.writeString(ready.resolve(UUID.randomUUID() + ".sign"), "key " + i);
        }
        // one that was being written when its node died is no key
        Files.writeString(ready.resolve("x.sign.123.draft"), "half");

        List<Path> taken = IntStream.range(0, KEYS + 40)
                .parallel()
                .mapToObj(i -> take(nodes.get(i % 2), folder.resolve("survey-" + i + ".sign")))
                .flatMap(Optional::stream)
                .toList();

        assertThat(taken).hasSize(KEYS);
        assertThat(taken.stream().map(KeyPoolTest::text).distinct()).hasSize(KEYS);
        assertThat(nodes.getFirst().isEmpty()).isTrue();
    }

    @Test
    void whatADeadProcessLeftHalfWrittenGoesAfterAnHour() throws IOException {
        KeyPool pool = pool(false);
        assertThat(pool.ready()).isZero();
        Path fresh = Files.writeString(folder.resolve("pool/a.sign.1.draft"), "half");
        Path old = Files.writeString(folder.resolve("pool/b.sign.2.draft"), "half");
        Instant now = Files.getLastModifiedTime(fresh).toInstant();
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(2))));

        pool.tidy(now.minus(Duration.ofHours(1)));

        assertThat(fresh).exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void aKeyFromThePoolServesItsSurveyAlsoAtASecondAttempt() throws IOException {
        KeyPool pool = pool(false);
        var files = new KeyFiles(new KeyFolder(settings(false)), pool);
        pool.add();
        assertThat(Files.getPosixFilePermissions(only(folder.resolve("pool"))))
                .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        UUID survey = UUID.randomUUID();

        KeyFiles.Made first = files.make(survey);
        assertThat(pool.ready()).isZero();
        pool.add();
        KeyFiles.Made again = files.make(survey);

        assertThat(again.signing()).as("the first attempt's key goes on").isEqualTo(first.signing());
        assertThat(again.sealing()).isNotEqualTo(first.sealing());
        assertThat(pool.ready()).as("no second key was taken").isEqualTo(1);
        assertThat(Hpke.open(files.opening(survey).orElseThrow())).isEqualTo(again.sealing());
    }

    @Test
    void withoutTheSharedFolderNoKeyIsMadeAnywhere() {
        KeyPool pool = pool(true);
        var files = new KeyFiles(new KeyFolder(settings(true)), pool);

        assertThatThrownBy(() -> files.make(UUID.randomUUID())).isInstanceOf(KeysMissing.class);
        assertThatThrownBy(files::invitations).isInstanceOf(KeysMissing.class);
        assertThat(pool.isEmpty()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    private KeySettings settings(boolean shared) {
        return new KeySettings(folder, shared, 0);
    }

    private KeyPool pool(boolean shared) {
        return new KeyPool(new KeyFolder(settings(shared)), settings(shared));
    }

    private static Optional<Path> take(KeyPool pool, Path file) {
        try {
            return pool.take(file) ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path only(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
