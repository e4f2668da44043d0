package org.prongsai.document.docx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.Run;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A paragraph of a template, in which fields are filled.
///
/// A field that stands alone becomes as many paragraphs and tables as its value has, each looking like the one it stood
/// in; a field among other words becomes words.
final class FieldParagraph {
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]{1,60}?)\\s*}}");
    /// Pictures and text boxes that hang on a paragraph have words of their own.
    private static final Set<String> APART = Set.of("drawing", "pict", "object", "AlternateContent", "pPr", "rPr");

    private final Element paragraph;
    private final Paper paper;

    FieldParagraph(Element paragraph, Paper paper) {
        this.paragraph = paragraph;
        this.paper = paper;
    }

    /// The names of the fields in a paragraph.
    static List<String> names(Element paragraph) {
        return FIELD.matcher(text(pieces(paragraph)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    void fill(Function<String, Optional<List<Block>>> values) {
        List<Element> pieces = pieces(paragraph);
        String text = text(pieces);
        if (!text.contains("{{")) {
            return;
        }
        var alone = FIELD.matcher(text.strip());
        if (alone.matches() && DocxXml.children(paragraph, "p").isEmpty()) {
            values.apply(alone.group(1)).ifPresent(this::replace);
            return;
        }
        var fields = FIELD.matcher(text).results().toList();
        for (int i = fields.size() - 1; i >= 0; i--) {
            var field = fields.get(i);
            values.apply(field.group(1)).ifPresent(value -> put(pieces, field.start(), field.end(), inline(value)));
        }
    }

    /// Puts words in the place of letters that may be torn over several pieces.
    private void put(List<Element> pieces, int from, int to, String words) {
        int start = 0;
        boolean written = false;
        for (Element piece : pieces) {
            String text = piece.getTextContent();
            int end = start + text.length();
            if (end > from && start < to) {
                String before = text.substring(0, Math.max(0, from - start));
                String after = text.substring(Math.min(text.length(), to - start));
                set(piece, before + (written ? "" : words) + after);
                written = true;
            }
            start = end;
        }
    }

    private static void set(Element piece, String text) {
        piece.setTextContent(text);
        piece.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
    }

    private String inline(List<Block> blocks) {
        return paper.shown(blocks.stream()
                .flatMap(block -> BlockLines.of(block).stream())
                .map(line -> line.stream().map(Run::text).collect(Collectors.joining()))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining(" ")));
    }

    private void replace(List<Block> blocks) {
        Node parent = paragraph.getParentNode();
        boolean tableLast = false;
        boolean any = false;
        for (Block block : blocks) {
            if (block instanceof Block.Table table) {
                parent.insertBefore(table(table), paragraph);
                tableLast = true;
                any = true;
            } else {
                for (List<Run> line : BlockLines.of(block)) {
                    parent.insertBefore(like(line), paragraph);
                    tableLast = false;
                    any = true;
                }
            }
        }
        // Word wants a paragraph at the end of a cell, between two tables, and where a section ends.
        boolean needed = tableLast
                || (!any && DocxXml.isWithin(paragraph, "tc"))
                || DocxXml.children(paragraph, "pPr").stream()
                        .anyMatch(look -> !DocxXml.children(look, "sectPr").isEmpty());
        if (needed) {
            pieces(paragraph).forEach(piece -> set(piece, ""));
        } else {
            parent.removeChild(paragraph);
        }
    }

    /// A paragraph that looks like this one and says something else.
    private Element like(List<Run> line) {
        var copy = (Element) paragraph.cloneNode(false);
        for (Element look : DocxXml.children(paragraph, "pPr")) {
            var kept = (Element) copy.appendChild(look.cloneNode(true));
            DocxXml.children(kept, "sectPr").forEach(kept::removeChild);
        }
        for (Run run : line) {
            Element written = DocxXml.element(paragraph, "r");
            look().ifPresent(look -> written.appendChild(look.cloneNode(true)));
            if (run.bold()) {
                embolden(written);
            }
            Element text = DocxXml.element(paragraph, "t");
            set(text, paper.shown(run.text()));
            written.appendChild(text);
            copy.appendChild(written);
        }
        return copy;
    }

    private Optional<Element> look() {
        return pieces(paragraph).stream()
                .map(piece -> (Element) piece.getParentNode())
                .flatMap(run -> DocxXml.children(run, "rPr").stream())
                .findFirst();
    }

    /// Where the order of the format wants it: behind style and font.
    private static void embolden(Element run) {
        Element look = DocxXml.children(run, "rPr").stream().findFirst().orElseGet(() ->
                (Element) run.insertBefore(DocxXml.element(run, "rPr"), run.getFirstChild()));
        Node next = look.getFirstChild();
        while (next != null && (DocxXml.is(next, "rStyle") || DocxXml.is(next, "rFonts"))) {
            next = next.getNextSibling();
        }
        for (String bold : List.of("b", "bCs")) {
            if (DocxXml.children(look, bold).isEmpty()) {
                look.insertBefore(DocxXml.element(look, bold), next);
            }
        }
    }

    /// A table as papers of our own have it, without names of styles that the template has not.
    private Node table(Block.Table table) {
        byte[] own = DocxWriter.write(
                new Paper(paper.title(), paper.page(), paper.textSize(), paper.thaiDigits(), List.of(table)),
                DocxOptions.official(Instant.EPOCH));
        var document = DocxXml.parse(DocxParts.body(own));
        Node written = document.getElementsByTagNameNS(DocxXml.W, "tbl").item(0);
        for (Element paragraph : DocxXml.paragraphs(document)) {
            DocxXml.children(paragraph, "pPr")
                    .forEach(look -> DocxXml.children(look, "pStyle").forEach(look::removeChild));
        }
        return this.paragraph.getOwnerDocument().importNode(written, true);
    }

    private static String text(List<Element> pieces) {
        return pieces.stream().map(Element::getTextContent).collect(Collectors.joining());
    }

    /// The pieces of text, in their order.
    private static List<Element> pieces(Element paragraph) {
        var pieces = new ArrayList<Element>();
        collect(paragraph, pieces);
        return pieces;
    }

    private static void collect(Node node, List<Element> pieces) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (DocxXml.is(child, "t")) {
                pieces.add((Element) child);
            } else if (child instanceof Element && !APART.contains(child.getLocalName())) {
                collect(child, pieces);
            }
        }
    }
}
