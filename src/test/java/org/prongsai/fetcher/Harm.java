package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A way in which a server can do harm.
record Harm(String name, RoughServer.Answer answer) {
    private static final String SENT_ON = "HTTP/1.1 302 Found\r\nLocation: /again";

    static List<Harm> all() {
        byte[] block = new byte[1024 * 1024];
        return List.of(
                new Harm("says nothing", (_, _) -> Thread.sleep(Duration.ofSeconds(60))),
                new Harm("a head, one byte a second", slowly("HTTP/1.1 200 OK\r\n")),
                new Harm("a body, one byte a second", slowly("HTTP/1.1 200 OK\r\n\r\n")),
                new Harm("a body without end", (_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
                    for (int i = 0; i < 2000; i++) {
                        out.write(block);
                    }
                }),
                new Harm("10,000 lines of a head", (_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
                    for (int i = 0; i < 10_000; i++) {
                        out.write(("X-" + i + ": x\r\n").getBytes(ISO_8859_1));
                    }
                    out.write("\r\n".getBytes(ISO_8859_1));
                }),
                new Harm("a line of a head without end", (_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nX: ".getBytes(ISO_8859_1));
                    var line = new byte[1024 * 1024];
                    java.util.Arrays.fill(line, (byte) 'x');
                    for (int i = 0; i < 2000; i++) {
                        out.write(line);
                    }
                }),
                new Harm("a wrong length", RoughServer.of("HTTP/1.1 200 OK\r\nContent-Length: 100", "short")),
                new Harm("redirects without end", RoughServer.of(SENT_ON, "")));
    }

    private static RoughServer.Answer slowly(String head) {
        return (_, out) -> {
            out.write(head.getBytes(ISO_8859_1));
            for (int i = 0; i < 60; i++) {
                out.write('x');
                out.flush();
                Thread.sleep(Duration.ofSeconds(1));
            }
        };
    }

    /// A gigabyte of the same byte.
    static byte[] bomb() throws IOException {
        var out = new ByteArrayOutputStream();
        var block = new byte[1024 * 1024];
        try (var zip = new GZIPOutputStream(out)) {
            for (int i = 0; i < 1024; i++) {
                zip.write(block);
            }
        }
        return out.toByteArray();
    }
}
