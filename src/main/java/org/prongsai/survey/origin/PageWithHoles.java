package org.prongsai.survey.origin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A page that was printed once, but for some places that are filled anew for each reader; also compressed without
/// compressing the rest again.
///
/// A part is deflated by itself and ends at a byte (`FULL_FLUSH`), so that parts can stand one after another; what
/// fills
/// a place goes between them as a stored block.
final class PageWithHoles {
    private static final byte[] GZIP_HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {3, 0};
    private static final int LONGEST_STORED = 65_535;

    private final List<byte[]> parts = new ArrayList<>();
    private final List<byte[]> deflated = new ArrayList<>();

    /// @param page with `holes` markers, `\u0001` each
    PageWithHoles(String page) {
        for (String part : page.split("\u0001", -1)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            parts.add(bytes);
            deflated.add(deflate(bytes));
        }
    }

    /// How many places there are to fill.
    int holes() {
        return parts.size() - 1;
    }

    /// The page with its places filled in turn.
    byte[] fill(List<String> fillings) {
        return joined(parts, bytes(fillings));
    }

    /// The same as a gzip file.
    byte[] fillGzipped(List<String> fillings) {
        List<byte[]> plain = bytes(fillings);
        var crc = new CRC32();
        int length = 0;
        for (int i = 0; i < parts.size(); i++) {
            crc.update(parts.get(i));
            length += parts.get(i).length;
            if (i < plain.size()) {
                crc.update(plain.get(i));
                length += plain.get(i).length;
            }
        }
        byte[] end = ByteBuffer.allocate(LAST_BLOCK.length + 2 * Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(LAST_BLOCK)
                .putInt((int) crc.getValue())
                .putInt(length)
                .array();
        return joined(
                List.of(
                        GZIP_HEAD,
                        joined(
                                deflated,
                                plain.stream().map(PageWithHoles::stored).toList()),
                        end),
                List.of());
    }

    private static List<byte[]> bytes(List<String> fillings) {
        return fillings.stream()
                .map(one -> one.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /// Parts and what stands between them, in turn.
    private static byte[] joined(List<byte[]> parts, List<byte[]> between) {
        int size = Stream.concat(parts.stream(), between.stream())
                .mapToInt(one -> one.length)
                .sum();
        ByteBuffer all = ByteBuffer.allocate(size);
        for (int i = 0; i < parts.size(); i++) {
            all.put(parts.get(i));
            if (i < between.size()) {
                all.put(between.get(i));
            }
        }
        return all.array();
    }

    private static byte[] stored(byte[] bytes) {
        if (bytes.length > LONGEST_STORED) {
            throw new IllegalArgumentException("a filling of " + bytes.length + " bytes");
        }
        return ByteBuffer.allocate(1 + 2 * Short.BYTES + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0)
                .putShort((short) bytes.length)
                .putShort((short) ~bytes.length)
                .put(bytes)
                .array();
    }

    private static byte[] deflate(byte[] bytes) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(bytes);
            var out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            int written;
            do {
                written = deflater.deflate(buffer, 0, buffer.length, Deflater.FULL_FLUSH);
                out.write(buffer, 0, written);
            } while (written == buffer.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
