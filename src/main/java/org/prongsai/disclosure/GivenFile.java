package org.prongsai.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// A file that somebody hands in as evidence. What it is, is told by its bytes; nothing is unpacked or parsed here,
/// since
/// the fetching process reads it as it reads what comes from the web.
public final class GivenFile {
    /// As many bytes as evidence on the web may have.
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int MOST_PARTS = 5000;
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|%]+");
    private static final byte[] OLD = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private final byte[] bytes;
    private final Kind kind;
    private final String name;

    private GivenFile(byte[] bytes, Kind kind, String name) {
        this.bytes = bytes;
        this.kind = kind;
        this.name = name;
    }

    /// Looks at what somebody hands in.
    ///
    /// @param called by him; its folder and what no system takes in a name are left out
    public static Look look(byte[] bytes, String called) {
        if (bytes.length == 0) {
            return new Refused(Reason.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            return new Refused(Reason.TOO_LARGE);
        }
        if (begins(bytes, "%PDF-".getBytes(StandardCharsets.US_ASCII))) {
            return usable(bytes, Kind.PDF, called);
        }
        if (begins(bytes, PNG)) {
            return usable(bytes, Kind.PNG, called);
        }
        if (begins(bytes, JPEG)) {
            return usable(bytes, Kind.JPEG, called);
        }
        if (begins(bytes, OLD)) {
            return new Refused(Reason.OLD_OR_PROTECTED);
        }
        return begins(bytes, new byte[] {'P', 'K'}) ? packed(bytes, called) : new Refused(Reason.OTHER_KIND);
    }

    private static Look packed(byte[] bytes, String called) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            List<String> parts = Collections.list(zip.getEntries()).stream()
                    .limit(MOST_PARTS)
                    .map(ZipArchiveEntry::getName)
                    .toList();
            if (parts.stream().anyMatch(part -> part.endsWith("vbaProject.bin"))) {
                return new Refused(Reason.MACROS);
            }
            if (parts.contains("word/document.xml")) {
                return usable(bytes, Kind.DOCX, called);
            }
            return parts.contains("xl/workbook.xml")
                    ? usable(bytes, Kind.XLSX, called)
                    : new Refused(Reason.OTHER_KIND);
        } catch (IOException | RuntimeException broken) {
            return new Refused(Reason.BROKEN);
        }
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static Look usable(byte[] bytes, Kind kind, String called) {
        return new Usable(new GivenFile(bytes.clone(), kind, name(called, kind)));
    }

    private static String name(String called, Kind kind) {
        String last = called.substring(Math.max(called.lastIndexOf('/'), called.lastIndexOf('\\')) + 1);
        String fit = UNFIT.matcher(last).replaceAll("_").strip();
        boolean known = kind.endings().stream()
                .anyMatch(ending -> fit.toLowerCase(Locale.ROOT).endsWith(ending));
        String whole = known
                ? fit
                : (fit.isEmpty() ? "evidence" : fit) + kind.endings().getFirst();
        return whole.substring(Math.max(0, whole.length() - HeldFile.LONGEST_NAME));
    }

    /// The bytes as they were given.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The same, kept under their hash.
    HeldFile held(String sha256) {
        return new HeldFile(sha256, name, kind.type(), false);
    }

    /// What evidence may be.
    private enum Kind {
        PDF("application/pdf", ".pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        PNG("image/png", ".png"),
        JPEG("image/jpeg", ".jpg", ".jpeg");

        private final String type;
        private final String ending;
        private final String other;

        Kind(String type, String ending) {
            this(type, ending, ending);
        }

        Kind(String type, String ending, String other) {
            this.type = type;
            this.ending = ending;
            this.other = other;
        }

        String type() {
            return type;
        }

        /// The usual ending of a name first.
        List<String> endings() {
            return List.of(ending, other);
        }
    }

    /// What came of looking at a file.
    public sealed interface Look {}

    /// The file can be evidence.
    public record Usable(GivenFile file) implements Look {}

    /// The file cannot be evidence.
    public record Refused(Reason reason) implements Look {}

    /// Why a file cannot be evidence.
    public enum Reason {
        EMPTY,
        /// More than 20 MB.
        TOO_LARGE,
        /// Neither PDF nor DOCX nor XLSX nor a picture.
        OTHER_KIND,
        /// Of Office before 2007, or of today's with a password: both are packed alike.
        OLD_OR_PROTECTED,
        /// With programs in it, which no reader should have to trust.
        MACROS,
        /// Cut off or damaged.
        BROKEN
    }
}
