package org.prongsai.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Copies a workbook without what the library puts in unasked: the time at which it was made, so that the same content
/// is the same file byte for byte, and the empty password of a locked sheet, which the file format does not know.
final class TimelessZip {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private TimelessZip() {}

    /// @param locked whether any sheet is locked; only then are the sheets unpacked and packed again
    static void copy(byte[] workbook, boolean locked, OutputStream out) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            var copy = new ZipArchiveOutputStream(out);
            for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
                String name = entry.getName();
                if (name.equals("docProps/core.xml")) {
                    rewrite(zip, entry, "<dcterms:created.*?</dcterms:created>", copy);
                } else if (locked && name.startsWith("xl/worksheets/sheet")) {
                    rewrite(zip, entry, "(?<=<sheetProtection) password=\"0\"", copy);
                } else {
                    try (InputStream packed = zip.getRawInputStream(entry)) {
                        var same = timeless(name);
                        same.setMethod(entry.getMethod());
                        same.setCrc(entry.getCrc());
                        same.setSize(entry.getSize());
                        same.setCompressedSize(entry.getCompressedSize());
                        copy.addRawArchiveEntry(same, packed);
                    }
                }
            }
            copy.finish();
        }
    }

    private static void rewrite(ZipFile zip, ZipArchiveEntry entry, String unasked, ZipArchiveOutputStream copy)
            throws IOException {
        try (InputStream part = zip.getInputStream(entry)) {
            String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
            copy.putArchiveEntry(timeless(entry.getName()));
            copy.write(text.replaceFirst(unasked, "").getBytes(StandardCharsets.UTF_8));
            copy.closeArchiveEntry();
        }
    }

    private static ZipArchiveEntry timeless(String name) {
        var entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
