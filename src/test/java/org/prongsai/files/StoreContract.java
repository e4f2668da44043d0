package org.prongsai.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store must hold to.
abstract class StoreContract {
    private static final int BLOCK = VerifiedStream.BLOCK;
    /// SHA-256 of the three bytes `abc`, as FIPS 180-2 gives it.
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    abstract FileStore store();

    /// Puts other bytes under `hash`, past the store.
    abstract void damage(String hash, byte[] bytes) throws IOException;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 3 * BLOCK + 7})
    void givesBackWhatItKeeps(int length) throws IOException {
        byte[] bytes = bytes(length);
        String hash = keep(bytes);
        assertThat(read(hash)).isEqualTo(bytes);
        assertThat(store().has(hash)).isTrue();
        assertThat(store().size(hash)).isEqualTo(length);
    }

    @Test
    void namesBytesByTheirHash() throws IOException {
        assertThat(keep("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(ABC);
        assertThat(read(ABC)).asString(StandardCharsets.UTF_8).isEqualTo("abc");
    }

    @Test
    void tellsThatNothingIsThere() {
        String none = "0".repeat(64);
        assertThat(store().open(none)).isEmpty();
        assertThat(store().has(none)).isFalse();
        assertThatThrownBy(() -> store().size(none)).isInstanceOf(NoSuchElementException.class);
        store().forget(none);
    }

    @Test
    void forgets() throws IOException {
        String gone = keep(bytes(2000));
        String stays = keep(bytes(2001));
        store().forget(gone);
        assertThat(store().has(gone)).isFalse();
        assertThat(store().open(gone)).isEmpty();
        assertThat(read(stays)).hasSize(2001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "../../../../etc/passwd", "/etc/passwd"})
    void takesNothingForAHashThatIsNone(String hash) {
        assertThatThrownBy(() -> store().open(hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().has(hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().size(hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().forget(hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().has(ABC.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// One bit turned, a piece cut off, a piece put on: the last bytes never come.
    @ParameterizedTest
    @ValueSource(ints = {10, BLOCK, 3 * BLOCK + 7})
    void tellsDamage(int length) throws IOException {
        byte[] bytes = bytes(length);
        String hash = keep(bytes);
        byte[] turned = bytes.clone();
        turned[length / 2] ^= 1;
        byte[] shorter = java.util.Arrays.copyOf(bytes, length - 1);
        byte[] longer = java.util.Arrays.copyOf(bytes, length + 1);
        for (byte[] other : List.of(turned, shorter, longer)) {
            damage(hash, other);
            try (InputStream in = store().open(hash).orElseThrow()) {
                assertThatThrownBy(() -> in.skipNBytes(length)).isInstanceOf(DamagedFile.class);
                assertThatThrownBy(in::read).as("it stays so").isInstanceOf(DamagedFile.class);
            }
        }
        damage(hash, bytes);
        assertThat(read(hash)).isEqualTo(bytes);
    }

    @Test
    void keepsNothingOfWhatBreaksOff() throws IOException {
        byte[] begun = bytes(2 * BLOCK);
        var broken = new SequenceInputStream(new ByteArrayInputStream(begun), broken());
        assertThatThrownBy(() -> store().keep(broken)).isInstanceOf(UncheckedIOException.class);
        assertThat(store().has(hash(begun))).isFalse();
    }

    @Test
    void keepsTheSameBytesOnceWhenTheyComeAtTheSameTime() throws Exception {
        byte[] bytes = bytes(BLOCK + 5);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> one = () -> keep(bytes);
            assertThat(threads.invokeAll(Collections.nCopies(12, one)))
                    .extracting(Future::resultNow)
                    .containsOnly(hash(bytes));
        }
        assertThat(read(hash(bytes))).isEqualTo(bytes);
    }

    String keep(byte[] bytes) {
        return store().keep(new ByteArrayInputStream(bytes));
    }

    byte[] read(String hash) throws IOException {
        try (InputStream in = store().open(hash).orElseThrow()) {
            return in.readAllBytes();
        }
    }

    private static InputStream broken() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();
        return closed;
    }

    static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    static String hash(byte[] bytes) {
        var digest = Sha256.digest();
        digest.update(bytes);
        return Sha256.of(digest);
    }
}
