package org.prongsai.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// The words of a document that someone wrote elsewhere: paragraphs of a DOCX, lines of a PDF with text.
public final class ManuscriptText {
    private static final XMLInputFactory FACTORY = factory();
    private static final int MOST_PARTS = 2_000;
    private static final int MOST_XML = 30 * 1024 * 1024;
    private static final int MOST_LETTERS = 1_000_000;
    private static final String MAIN = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    /// The end of the name of TH SarabunIT๙ and its like.
    private static final String DRAWS_THAI_DIGITS = "IT๙";

    private ManuscriptText() {}

    /// Reads a file; what it is, is told by its content.
    public static Look read(byte[] file) {
        if (file.length > TableReader.MAX_BYTES) {
            return new Refused(Reason.TOO_LARGE);
        }
        if (file.length > 4 && file[0] == 'P' && file[1] == 'K') {
            return docx(file);
        }
        if (file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F') {
            return pdf(file);
        }
        return new Refused(Reason.UNKNOWN);
    }

    private static Look pdf(byte[] file) {
        try {
            return new Text(
                    PdfText.read(file, Limits.STANDARD).stream()
                            .map(line -> new Line(line.page() + "." + line.number(), line.text()))
                            .toList(),
                    false);
        } catch (Refusal refusal) {
            return new Refused(
                    refusal.fault().code().equals(FaultCode.PDF_SCANNED.code()) ? Reason.SCANNED : Reason.BROKEN);
        }
    }

    private static Look docx(byte[] file) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            @Nullable List<Line> lines = null;
            boolean thaiDigits = false;
            int parts = 0;
            int unpacked = 0;
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] bytes = zip.readNBytes(MOST_XML - unpacked + 1);
                unpacked += bytes.length;
                if (++parts > MOST_PARTS || unpacked > MOST_XML) {
                    return new Refused(Reason.TOO_LARGE);
                }
                if (part.getName().equals(MAIN) || part.getName().equals(STYLES)) {
                    thaiDigits |= new String(bytes, StandardCharsets.UTF_8).contains(DRAWS_THAI_DIGITS);
                }
                if (part.getName().equals(MAIN)) {
                    lines = paragraphs(bytes);
                }
            }
            return lines == null ? new Refused(Reason.UNKNOWN) : new Text(lines, thaiDigits);
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            return new Refused(Reason.BROKEN);
        }
    }

    private static List<Line> paragraphs(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml), "UTF-8");
        var lines = new ArrayList<Line>();
        var text = new StringBuilder();
        boolean within = false;
        int letters = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                within = reader.getLocalName().equals("t");
                if (reader.getLocalName().equals("tab") || reader.getLocalName().equals("br")) {
                    text.append(' ');
                }
            } else if (event == XMLStreamReader.CHARACTERS && within) {
                text.append(reader.getText());
                letters += reader.getTextLength();
                if (letters > MOST_LETTERS) {
                    throw new XMLStreamException("too long");
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                within = false;
                if (reader.getLocalName().equals("p") && !text.isEmpty()) {
                    add(lines, text.toString());
                    text.setLength(0);
                }
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, String text) {
        String line = Blank.strip(text);
        if (!line.isEmpty()) {
            lines.add(new Line(Integer.toString(lines.size() + 1), line));
        }
    }

    /// A stretch of text and where it stands: page and line of a PDF as `2.14`, paragraph of a DOCX as `14`.
    public record Line(String place, String text) {}

    /// What came of reading a file.
    public sealed interface Look {}

    /// Its words.
    ///
    /// @param drawsThaiDigits whether it is set in a font that draws Arabic digits as Thai ones
    public record Text(List<Line> lines, boolean drawsThaiDigits) implements Look {
        public Text {
            lines = List.copyOf(lines);
        }
    }

    /// It cannot be read.
    public record Refused(Reason reason) implements Look {}

    /// Why a file cannot be read.
    public enum Reason {
        /// Neither DOCX nor PDF.
        UNKNOWN,
        /// More than 10 MB, or much more once unpacked.
        TOO_LARGE,
        /// A PDF of pictures, without text.
        SCANNED,
        /// Damaged or protected.
        BROKEN
    }

    /// How XML of others is read: no document types, nothing from elsewhere.
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "200");
        return factory;
    }
}
