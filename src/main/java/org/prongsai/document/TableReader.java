package org.prongsai.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads tables from the files that officers send in: Excel workbooks (.xlsx), separated text in any of the encodings
/// used in Thailand, pasted text, and the lines of a PDF.
///
/// What a file is, is told by its content and never by its name. Anything too large, damaged, protected or hostile is
/// refused in words, within bounded memory.
public final class TableReader {
    /// The largest file that is read: 10 MB.
    public static final int MAX_BYTES = Limits.STANDARD.bytes();

    /// The most rows that a file may hold beneath its headings.
    public static final int MAX_ROWS = Limits.STANDARD.rows();

    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final Set<String> expected;
    private final Limits limits;

    TableReader(Set<String> expected, Limits limits) {
        this.expected = expected;
        this.limits = limits;
    }

    /// A reader that finds the headings by their shape: the first row that fills most of the table's width.
    public TableReader() {
        this(Set.of(), Limits.STANDARD);
    }

    /// A reader that looks for `headings`, in any language or spelling the caller knows, so that no title above them
    /// is mistaken for them; spaces and letter case do not matter.
    public static TableReader expecting(String... headings) {
        return new TableReader(Arrays.stream(headings).map(Heading::key).collect(Collectors.toSet()), Limits.STANDARD);
    }

    /// Reads a whole file; `fileName` only names the table.
    public Reading read(byte[] bytes, String fileName) {
        try {
            if (bytes.length > limits.bytes()) {
                throw FaultCode.TOO_LARGE.refuse(limits.megabytes());
            }
            return readAny(bytes, fileName);
        } catch (Refusal refusal) {
            return new Reading.Refused(refusal.fault());
        }
    }

    /// Reads a file of unknown length, of which at most [#MAX_BYTES] and one are taken from `in`.
    ///
    /// @throws IOException if the bytes cannot be had from `in`; what they hold never throws
    public Reading read(InputStream in, String fileName) throws IOException {
        return read(in.readNBytes(limits.bytes() + 1), fileName);
    }

    /// Reads text as it is pasted from a spreadsheet, a document or a mail; a byte order mark before it is passed over.
    public Reading readPasted(String text) {
        try {
            if (text.length() > limits.bytes()) {
                throw FaultCode.TOO_LARGE.refuse(limits.megabytes());
            }
            return tables(readText(TextSource.of(text.startsWith("\uFEFF") ? text.substring(1) : text), ""));
        } catch (Refusal refusal) {
            return new Reading.Refused(refusal.fault());
        }
    }

    private Reading readAny(byte[] bytes, String fileName) {
        if (startsWith(bytes, OLE)) {
            throw (indexOf(bytes, ENCRYPTED, bytes.length) >= 0 ? FaultCode.EXCEL_PROTECTED : FaultCode.EXCEL_OLD)
                    .refuse();
        }
        if (startsWith(bytes, ZIP)) {
            return tables(XlsxFile.read(bytes, expected, new Meter(limits), limits));
        }
        if (indexOf(bytes, PDF, 1024) >= 0) {
            return new Reading.TextLines(PdfText.read(bytes, limits));
        }
        return tables(readText(TextSource.of(bytes), baseName(fileName)));
    }

    private List<Table> readText(TextSource source, String name) {
        var builder = new TableBuilder(name, true, expected, new Meter(limits));
        try {
            Optional<Table> table = TextTable.read(source, builder, limits);
            return table.stream().toList();
        } catch (IOException impossible) {
            throw new IllegalStateException("text in memory cannot be read", impossible);
        }
    }

    private static Reading tables(List<Table> tables) {
        if (tables.isEmpty()) {
            throw FaultCode.EMPTY.refuse();
        }
        return new Reading.Read(tables);
    }

    private static String baseName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return indexOf(bytes, mark, 1) == 0;
    }

    /// The first place among the first `within` bytes at which `mark` begins, or -1.
    private static int indexOf(byte[] bytes, byte[] mark, int within) {
        for (int i = 0; i < within && i + mark.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
                return i;
            }
        }
        return -1;
    }
}
