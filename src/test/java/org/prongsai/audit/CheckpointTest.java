package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
    @TempDir
    private Path folder = Path.of("");

    private SigningKey key;
    private Checkpoint first;

    @BeforeEach
    void sign() {
        key = SigningKey.in(folder.resolve("checkpoint.key"));
        first = Checkpoint.sign(
                key, 3, Hash.sha256(new byte[] {1}), 1, Instant.parse("2026-11-22T08:00:00.000001Z"), Hash.NONE);
    }

    @Test
    void hasTheShapeOfASignedNote() {
        assertThat(first.note())
                .startsWith(key.shown().name() + "\n3\n" + first.root().base64() + "\nnumber 1\n")
                .contains("\nnumber 1\ntime 2026-11-22T08:00:00.000001Z\nprevious \n\n— "
                        + key.shown().name() + " ");
        assertThat(Checkpoint.read(first.note())).isEqualTo(first);
    }

    @Test
    void isSignedByItsKeyAlone() {
        assertThat(first.isSignedBy(key.shown())).isTrue();
        assertThat(first.isSignedBy(SigningKey.in(folder.resolve("other.key")).shown()))
                .isFalse();
    }

    @Test
    void noLetterOfItsTextCanChange() {
        String note = first.note();
        int end = note.indexOf("\n\n") + 1;
        for (int i = 0; i < end; i++) {
            String changed = note.substring(0, i) + (note.charAt(i) == '7' ? '8' : '7') + note.substring(i + 1);
            assertThat(isStillSigned(changed)).as(changed).isFalse();
        }
    }

    private boolean isStillSigned(String note) {
        try {
            return Checkpoint.read(note).isSignedBy(key.shown());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Test
    void theKeyStaysInAPrivateFile() throws IOException {
        Path file = folder.resolve("checkpoint.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.in(file).shown()).isEqualTo(key.shown());
    }

    @Test
    void aFileHoldsKeysAndCheckpoints() {
        var second = Checkpoint.sign(key, 4, Hash.sha256(), 2, Instant.parse("2026-11-22T09:00:00Z"), first.root());
        String text = CheckpointFile.entry(key.shown().text(), first.note())
                + CheckpointFile.entry(key.shown().text(), second.note());
        var file = CheckpointFile.read(text);
        assertThat(file.checkpoints()).containsExactly(first, second);
        assertThat(file.keys()).containsExactly(key.shown());
        assertThat(file.isSigned(second, Set.of())).isTrue();
        assertThatThrownBy(() -> CheckpointFile.read(text.substring(0, text.lastIndexOf("— "))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPublicKeyWithAWrongIdIsRefused() {
        String text = key.shown().text();
        assertThat(PublicCheckpointKey.read(text)).isEqualTo(key.shown());
        assertThatThrownBy(() -> PublicCheckpointKey.read("x" + text)).isInstanceOf(IllegalArgumentException.class);
    }
}
