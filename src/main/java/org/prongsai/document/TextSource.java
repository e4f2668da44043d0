package org.prongsai.document;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// Text that can be read from its start as often as needed.
///
/// Bytes are taken for UTF-16 if they begin with its mark, else for UTF-8 if every one of them fits, else for
/// Windows-874 (TIS-620), in which Thai programs of old still write.
record TextSource(Supplier<Reader> start) {
    private static final Charset THAI_WINDOWS = Charset.forName("x-windows-874");

    static TextSource of(String text) {
        return new TextSource(() -> new StringReader(text));
    }

    static TextSource of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16BE);
        }
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            if (bytes[i] == 0) {
                throw FaultCode.UNKNOWN_FORMAT.refuse();
            }
        }
        boolean marked = startsWith(bytes, 0xEF, 0xBB, 0xBF);
        OptionalInt damage = firstDamage(bytes, StandardCharsets.UTF_8);
        if (damage.isEmpty()) {
            return decoded(bytes, marked ? 3 : 0, StandardCharsets.UTF_8);
        }
        if (marked || mostlyUtf8(bytes)) {
            throw FaultCode.TEXT_DAMAGED.refuseAt(line(bytes, damage.getAsInt()), "");
        }
        OptionalInt foreign = firstDamage(bytes, THAI_WINDOWS);
        if (foreign.isPresent()) {
            throw FaultCode.TEXT_DAMAGED.refuseAt(line(bytes, foreign.getAsInt()), "");
        }
        return decoded(bytes, 0, THAI_WINDOWS);
    }

    Reader open() {
        return start.get();
    }

    private static TextSource decoded(byte[] bytes, int from, Charset charset) {
        return new TextSource(
                () -> new InputStreamReader(new ByteArrayInputStream(bytes, from, bytes.length - from), charset));
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /// The position of the first byte that `charset` does not know.
    private static OptionalInt firstDamage(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return OptionalInt.of(in.position());
            }
            if (result.isUnderflow()) {
                return OptionalInt.empty();
            }
            out.clear();
        }
    }

    /// Whether most letters beyond ASCII are Thai letters of UTF-8 (E0 B8 xx, E0 B9 xx), so that a wrong byte is
    /// damage.
    private static boolean mostlyUtf8(byte[] bytes) {
        int high = 0;
        int thai = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] < 0) {
                high++;
                if (i + 2 < bytes.length
                        && bytes[i] == (byte) 0xE0
                        && (bytes[i + 1] == (byte) 0xB8 || bytes[i + 1] == (byte) 0xB9)
                        && (bytes[i + 2] & 0xC0) == 0x80) {
                    thai++;
                }
            }
        }
        return 3L * thai > high / 2;
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
