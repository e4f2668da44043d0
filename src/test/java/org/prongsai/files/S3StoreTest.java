package org.prongsai.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.files.FileSettings.S3;

/// Against a server that speaks S3 on this machine.
@Timeout(60)
class S3StoreTest extends StoreContract {
    private static final String BUCKET = "evidence";

    @TempDir
    static Path folder;

    private static S3Server server;
    private static S3Store store;

    @BeforeAll
    static void start() throws Exception {
        server = S3Server.start(folder, BUCKET);
        store = store(server.endpoint(), BUCKET, S3Server.SECRET);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            store.close();
            server.close();
        }
    }

    @AfterEach
    void leavesNothingHalfDone() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("aside"))) {
            assertThat(left).isEmpty();
        }
    }

    @Override
    FileStore store() {
        return store;
    }

    @Override
    void damage(String hash, byte[] bytes) throws IOException {
        Files.write(object(hash), bytes);
    }

    @Test
    void writesTheSameBytesOnce() throws IOException {
        Path kept = object(keep(bytes(100)));
        Object file = Files.getAttribute(kept, "unix:ino");
        keep(bytes(100));
        assertThat(Files.getAttribute(kept, "unix:ino")).isEqualTo(file);
    }

    @Test
    void isRefusedWithAnotherSecret() throws IOException {
        String hash = keep(bytes(100));
        try (S3Store stranger = store(server.endpoint(), BUCKET, "another-secret")) {
            assertFails(stranger, hash);
        }
    }

    @Test
    void saysThatTheStoreCannotBeReached() throws IOException {
        try (S3Store lost = store(URI.create("http://127.0.0.1:1"), BUCKET, S3Server.SECRET)) {
            assertFails(lost, hash(bytes(1)));
        }
    }

    @Test
    void saysThatThereIsNoSuchBucket() throws IOException {
        try (S3Store lost = store(server.endpoint(), "nowhere", S3Server.SECRET)) {
            assertThatThrownBy(() -> lost.keep(new ByteArrayInputStream(bytes(1))))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    private static void assertFails(FileStore store, String hash) {
        assertThatThrownBy(() -> store.has(hash)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> store.open(hash)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> store.forget(hash)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> store.keep(new ByteArrayInputStream(bytes(1))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageNotContaining(S3Server.SECRET);
    }

    private static S3Store store(URI endpoint, String bucket, String secret) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), secret + "\n");
        return S3Store.of(
                new S3(endpoint, bucket, "us-east-1", S3Server.ACCOUNT, file, "ita/"), folder.resolve("aside"));
    }

    /// Where the server keeps an object.
    private static Path object(String hash) {
        return folder.resolve("buckets").resolve(BUCKET).resolve("ita").resolve(hash);
    }
}
