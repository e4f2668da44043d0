package org.prongsai.document.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Packs the parts of a document again without the time of day that the library stamps them with, so that
/// the same content is the same file byte for byte.
final class TimelessParts {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private TimelessParts() {}

    static byte[] of(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream(file.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(file));
                var packed = new ZipOutputStream(out)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                var timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(NO_TIME);
                packed.putNextEntry(timeless);
                in.transferTo(packed);
                packed.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
