package org.prongsai.document.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.prongsai.document.docx.DocxTemplate.Reason;

/// The parts of a Word document that somebody uploaded, within bounded memory and without what could do harm.
final class DocxParts {
    private static final String BODY = "word/document.xml";
    private static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_UNPACKED = 60 * 1024 * 1024;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final Pattern RELATIONSHIP = Pattern.compile("<Relationship\\b[^>]*>");
    private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"']External[\"']");
    private static final Pattern LINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");

    private DocxParts() {}

    /// Unwinds where a file is refused.
    static final class Unusable extends RuntimeException {
        private final Reason reason;

        Unusable(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    static Map<String, byte[]> read(byte[] file) {
        if (file.length == 0) {
            throw new Unusable(Reason.EMPTY);
        }
        if (file.length > MOST_BYTES) {
            throw new Unusable(Reason.TOO_LARGE);
        }
        Map<String, byte[]> parts = unpack(file);
        if (!parts.containsKey(BODY) || !parts.containsKey("[Content_Types].xml")) {
            throw new Unusable(Reason.BROKEN);
        }
        parts.forEach(DocxParts::check);
        return parts;
    }

    /// The part that holds what is written.
    static byte[] body(byte[] file) {
        return Objects.requireNonNull(read(file).get(BODY));
    }

    private static Map<String, byte[]> unpack(byte[] file) {
        var parts = new LinkedHashMap<String, byte[]>();
        int left = MOST_UNPACKED;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_PARTS) {
                throw new Unusable(Reason.SWOLLEN);
            }
            for (ZipArchiveEntry entry : entries) {
                if (!entry.isDirectory()) {
                    byte[] part = part(zip, entry, left);
                    left -= part.length;
                    if (parts.put(entry.getName(), part) != null) {
                        throw new Unusable(Reason.BROKEN);
                    }
                }
            }
            return parts;
        } catch (Unusable unusable) {
            throw unusable;
        } catch (IOException | RuntimeException broken) {
            // A damaged archive makes the reader throw whatever comes; to the caller it is all one.
            throw new Unusable(Reason.BROKEN);
        }
    }

    private static byte[] part(ZipFile zip, ZipArchiveEntry entry, int left) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] part = in.readNBytes(left + 1);
            if (part.length > left) {
                throw new Unusable(Reason.SWOLLEN);
            }
            return part;
        }
    }

    private static void check(String name, byte[] part) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("vbaproject") || lower.contains("vbadata") || lower.contains("activex")) {
            throw new Unusable(Reason.MACROS);
        }
        if (lower.contains("/embeddings/") || lower.contains("oleobject")) {
            throw new Unusable(Reason.EMBEDDED);
        }
        if (lower.equals("[content_types].xml") && text(part).contains("macroenabled")) {
            throw new Unusable(Reason.MACROS);
        }
        if (lower.endsWith(".rels")) {
            var relationships = RELATIONSHIP.matcher(new String(part, StandardCharsets.UTF_8));
            while (relationships.find()) {
                String one = relationships.group();
                if (EXTERNAL.matcher(one).find() && !LINK.matcher(one).find()) {
                    throw new Unusable(Reason.EXTERNAL);
                }
            }
        }
        if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
            DocxXml.parse(part);
        }
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    /// Packs parts without the time of day, so that the same content is the same file.
    static byte[] write(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
