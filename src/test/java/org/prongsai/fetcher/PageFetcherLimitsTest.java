package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.fetcher.Fetched.Reason;

/// Servers that give too much, or nothing in time.
class PageFetcherLimitsTest extends FetchesFromRoughServers {
    @Test
    void endsAHeadThatNeverEnds() throws IOException {
        assertEndsInTime(
                (_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
                    for (int i = 0; i < 100; i++) {
                        out.write("X".getBytes(ISO_8859_1));
                        out.flush();
                        Thread.sleep(Duration.ofMillis(200));
                    }
                },
                Reason.TOO_SLOW);
    }

    @Test
    void endsABodyThatNeverEnds() throws IOException {
        assertEndsInTime(
                (_, out) -> {
                    out.write((OK + "\r\n\r\n").getBytes(ISO_8859_1));
                    for (int i = 0; i < 100; i++) {
                        out.write("x".getBytes(ISO_8859_1));
                        out.flush();
                        Thread.sleep(Duration.ofMillis(200));
                    }
                },
                Reason.TOO_SLOW);
    }

    @Test
    void endsAServerThatSaysNothing() throws IOException {
        assertEndsInTime((_, _) -> Thread.sleep(Duration.ofSeconds(20)), Reason.TOO_SLOW);
    }

    @Test
    void takesNoMoreThanItsLimit() throws IOException {
        assertEndsInTime(
                (_, out) -> {
                    out.write((OK + "\r\n\r\n").getBytes(ISO_8859_1));
                    var block = new byte[1024 * 1024];
                    for (int i = 0; i < 64; i++) {
                        out.write(block);
                    }
                },
                Reason.TOO_LARGE);
    }

    @Test
    void takesNoHeadOfTenThousandLines() throws IOException {
        assertEndsInTime(
                (_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
                    for (int i = 0; i < 10_000; i++) {
                        out.write(("X-" + i + ": x\r\n").getBytes(ISO_8859_1));
                    }
                    out.write("\r\n".getBytes(ISO_8859_1));
                },
                Reason.HEAD_TOO_LARGE);
    }

    @Test
    void takesNoEndlessLineOfAHead() throws IOException {
        assertEndsInTime(
                (_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(ISO_8859_1));
                    var block = new byte[1024];
                    java.util.Arrays.fill(block, (byte) 'x');
                    for (int i = 0; i < 64 * 1024; i++) {
                        out.write(block);
                    }
                },
                Reason.HEAD_TOO_LARGE);
    }

    @Test
    void takesNoHeadOfMoreThanItsLimit() throws IOException {
        String line = "\r\nX: " + "x".repeat(8000);
        assertEndsInTime(RoughServer.of(OK + line.repeat(5), "a"), Reason.HEAD_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "SSH-2.0-OpenSSH_9.2\r\n",
                ""
            })
    void sayWhenItIsNoHttp(String bytes) throws IOException {
        assertEndsInTime((_, out) -> out.write(bytes.getBytes(ISO_8859_1)), Reason.PROTOCOL);
    }

    private void assertEndsInTime(RoughServer.Answer answer, Reason reason) throws IOException {
        RoughServer server = server(answer);
        long began = System.nanoTime();
        assertThat(reason(fetch(server))).isEqualTo(reason);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(SECONDS + 8));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("left behind").isEmpty();
        }
    }
}
