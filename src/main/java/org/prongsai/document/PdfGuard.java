package org.prongsai.document;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Looks at a PDF before it is parsed, for parsing unpacks each stream into memory, however large it grows.
///
/// The word `stream` follows each packed part in the open, so that the parts are found without parsing. What is packed
/// twice, or by a method whose outcome cannot be foreseen, is refused; no program of today writes such text.
final class PdfGuard {
    private static final long MEGA = 1024L * 1024;
    private static final long MOST_TEXT = 50 * MEGA;
    private static final long MOST_IMAGE = 200 * MEGA;
    private static final long MOST_TOGETHER = 1024 * MEGA;
    private static final int MOST_ODD = 64 * 1024;
    private static final int LONGEST_DICTIONARY = 4096;
    private static final int MOST_STREAMS_A_PAGE = 200;

    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(<<|\\d+\\s+\\d+\\s+R)");
    private static final Pattern ODD = Pattern.compile("LZW|RunLength|ASCII85|ASCIIHex|/Filter\\s*\\d|#");
    private static final Pattern IMAGE = Pattern.compile("/Subtype\\s*/Image\\b");

    private final byte[] bytes;
    private final String latin;
    private long together;

    private PdfGuard(byte[] bytes) {
        this.bytes = bytes;
        this.latin = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static void check(byte[] bytes) {
        new PdfGuard(bytes).check();
    }

    /// Refuses a page that names the same content again and again.
    static void check(PDDocument document) {
        for (PDPage page : document.getPages()) {
            Set<COSStream> seen = new HashSet<>();
            for (var streams = page.getContentStreams(); streams.hasNext(); ) {
                COSStream stream = streams.next().getCOSObject();
                if (!seen.add(stream)
                        || seen.size() > MOST_STREAMS_A_PAGE
                        || COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                    throw FaultCode.PDF_TOO_COMPLEX.refuse();
                }
            }
        }
    }

    private void check() {
        if (ENCRYPTED.matcher(latin).find()) {
            throw FaultCode.PDF_PROTECTED.refuse();
        }
        int at = latin.indexOf("stream");
        while (at >= 0) {
            int begin = at + "stream".length();
            boolean closing = at >= 3 && latin.startsWith("end", at - 3);
            at = latin.indexOf("stream", closing ? begin : begin + check(at, begin));
        }
    }

    /// Unpacks the stream whose bytes begin at `begin`, keeping nothing, and returns how long it is packed.
    private int check(int keyword, int begin) {
        String near = latin.substring(Math.max(0, keyword - LONGEST_DICTIONARY), keyword);
        String dictionary = near.substring(Math.max(0, near.lastIndexOf(" obj")));
        if (ODD.matcher(dictionary).find()) {
            int end = latin.indexOf("endstream", begin);
            if ((end < 0 ? bytes.length : end) - begin > MOST_ODD) {
                throw FaultCode.PDF_TOO_COMPLEX.refuse();
            }
        }
        int start = begin;
        while (start < bytes.length && (bytes[start] == '\r' || bytes[start] == '\n')) {
            start++;
        }
        return start - begin + inflate(start, IMAGE.matcher(dictionary).find() ? MOST_IMAGE : MOST_TEXT);
    }

    private int inflate(int start, long most) {
        var out = new byte[64 * 1024];
        try (var inflater = new Inflater()) {
            inflater.setInput(bytes, start, bytes.length - start);
            while (!inflater.finished()) {
                int length = inflater.inflate(out);
                together += length;
                if (inflater.getBytesWritten() > most || together > MOST_TOGETHER) {
                    throw FaultCode.PDF_TOO_COMPLEX.refuse();
                }
                if (length == 0) {
                    break;
                }
            }
            return (int) inflater.getBytesRead();
        } catch (DataFormatException notPacked) {
            return 0;
        }
    }
}
