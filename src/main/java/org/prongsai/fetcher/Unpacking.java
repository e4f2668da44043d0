package org.prongsai.fetcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// Takes off the packing in which a server sent something.
final class Unpacking {
    private static final long MOST_RATIO = 100;

    private Unpacking() {}

    /// The bytes as the page was written.
    ///
    /// @param encoding what the server called the packing; may be empty
    /// @return nothing if they are damaged, more than 20 MB or a hundred times what came, or packed in another way
    static Optional<byte[]> of(byte[] wire, String encoding) {
        String name = encoding.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("identity")) {
            return Optional.of(wire);
        }
        try (InputStream in = unpacked(wire, name);
                var out = new ByteArrayOutputStream()) {
            long most = Math.min(PageFetcher.MOST_BYTES, wire.length * MOST_RATIO);
            var buffer = new byte[16 * 1024];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (out.size() + length > most) {
                    return Optional.empty();
                }
                out.write(buffer, 0, length);
            }
            return Optional.of(out.toByteArray());
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static InputStream unpacked(byte[] wire, String name) throws IOException {
        var in = new ByteArrayInputStream(wire);
        return switch (name) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> new InflaterInputStream(in);
            default -> throw new IOException("packed as " + name);
        };
    }
}
