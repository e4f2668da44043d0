package org.prongsai.document.docx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.prongsai.document.docx.DocxParts.Unusable;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Paper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// A Word document with named fields such as `{{เรื่อง}}`, looked through and found harmless, that papers are written
/// into.
///
/// Fields stand in paragraphs, cells, headers and footers, even if Word has torn them into several runs; those in text
/// boxes are not seen.
public final class DocxTemplate {
    private static final String BODY = "word/document.xml";

    private final Map<String, byte[]> parts;
    private final List<Found> fields;

    private DocxTemplate(Map<String, byte[]> parts, List<Found> fields) {
        this.parts = parts;
        this.fields = List.copyOf(fields);
    }

    /// Where something stands.
    public enum Place {
        BODY,
        TABLE,
        HEADER,
        FOOTER
    }

    /// A field that was found.
    ///
    /// @param name   between the braces
    /// @param number of the paragraph, from 1, within the body, the tables, or all headers or footers
    public record Found(String name, Place place, int number) {}

    /// Looks at what someone uploaded.
    public static Look look(byte[] file) {
        try {
            Map<String, byte[]> parts = DocxParts.read(file);
            var fields = new ArrayList<Found>();
            var counts = new LinkedHashMap<Place, Integer>();
            for (var part : parts.entrySet()) {
                if (isWritten(part.getKey())) {
                    for (Element paragraph : DocxXml.paragraphs(DocxXml.parse(part.getValue()))) {
                        Place place = place(part.getKey(), paragraph);
                        int number = counts.merge(place, 1, Integer::sum);
                        FieldParagraph.names(paragraph).forEach(name -> fields.add(new Found(name, place, number)));
                    }
                }
            }
            return new Usable(new DocxTemplate(parts, fields));
        } catch (Unusable unusable) {
            return new Refused(unusable.reason());
        }
    }

    /// The fields in their order, as often as they stand there.
    public List<Found> fields() {
        return fields;
    }

    /// The document with `values` in the places of its fields.
    ///
    /// @param paper  says how digits are shown and how wide tables are
    /// @param values what stands for a name; nothing leaves the field as it is
    public byte[] fill(Paper paper, Function<String, Optional<List<Block>>> values) {
        var filled = new LinkedHashMap<>(parts);
        for (var entry : parts.entrySet()) {
            if (isWritten(entry.getKey())) {
                Document part = DocxXml.parse(entry.getValue());
                for (Element paragraph : DocxXml.paragraphs(part)) {
                    new FieldParagraph(paragraph, paper).fill(values);
                }
                filled.put(entry.getKey(), DocxXml.write(part));
            }
        }
        return DocxParts.write(filled);
    }

    private static boolean isWritten(String part) {
        return part.equals(BODY) || part.matches("word/(?:header|footer)[0-9]*\\.xml");
    }

    private static Place place(String part, Element paragraph) {
        if (part.startsWith("word/header")) {
            return Place.HEADER;
        }
        if (part.startsWith("word/footer")) {
            return Place.FOOTER;
        }
        return DocxXml.isWithin(paragraph, "tc") ? Place.TABLE : Place.BODY;
    }

    /// What came of looking at a file.
    public sealed interface Look {}

    /// The file can be written into.
    public record Usable(DocxTemplate template) implements Look {}

    /// The file cannot be used.
    public record Refused(Reason reason) implements Look {}

    /// Why a file is no template.
    public enum Reason {
        EMPTY,
        /// More than 10 MB.
        TOO_LARGE,
        /// No Word document, or damaged.
        BROKEN,
        /// Unpacks to more than a document would.
        SWOLLEN,
        /// Holds macros or controls.
        MACROS,
        /// Holds another file.
        EMBEDDED,
        /// Fetches something from elsewhere when it is opened.
        EXTERNAL
    }
}
