package org.prongsai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is sealed opens for its use alone.
class SecretBoxTest {
    private static final byte[] SECRET = "a secret of twenty b".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void opensForTheSameUseAlsoAfterARestart() {
        byte[] sealed = new SecretBox(new SecretSettings(folder)).seal(SECRET, "table row");
        assertThat(new SecretBox(new SecretSettings(folder)).open(sealed, "table row"))
                .isEqualTo(SECRET);
    }

    @Test
    void isNewEachTimeAndSaysUnderWhichKey() {
        var box = new SecretBox(new SecretSettings(folder));
        byte[] sealed = box.seal(SECRET, "use");
        assertThat(sealed[0]).isEqualTo((byte) 1);
        assertThat(box.seal(SECRET, "use")).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void opensForNoOtherUseNorChangedNorElsewhere() {
        var box = new SecretBox(new SecretSettings(folder));
        byte[] sealed = box.seal(SECRET, "use");
        assertThatIllegalArgumentException().isThrownBy(() -> box.open(sealed, "other use"));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatIllegalArgumentException().isThrownBy(() -> box.open(changed, "use"));
        }
        var elsewhere = new SecretBox(new SecretSettings(folder.resolve("elsewhere")));
        assertThatIllegalArgumentException().isThrownBy(() -> elsewhere.open(sealed, "use"));
        assertThatIllegalArgumentException().isThrownBy(() -> box.open(new byte[12], "use"));
    }

    @Test
    void aNewKeySealsAndTheOldStillOpens() throws Exception {
        byte[] old = new SecretBox(new SecretSettings(folder)).seal(SECRET, "use");
        Path file = folder.resolve(SecretBox.FILE);
        Files.writeString(
                file, Files.readString(file) + "2 " + Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        var box = new SecretBox(new SecretSettings(folder));
        assertThat(box.open(old, "use")).isEqualTo(SECRET);
        assertThat(box.seal(SECRET, "use")[0]).isEqualTo((byte) 2);
    }

    @Test
    void theKeyIsItsOwnersAlone() throws Exception {
        new SecretBox(new SecretSettings(folder));
        Path file = folder.resolve(SecretBox.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Files.writeString(file, "no key");
        assertThatIllegalStateException().isThrownBy(() -> new SecretBox(new SecretSettings(folder)));
    }
}
