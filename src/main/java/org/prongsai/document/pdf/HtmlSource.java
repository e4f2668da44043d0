package org.prongsai.document.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PictureFile;
import org.prongsai.thai.ThaiDigits;
import org.prongsai.thai.ThaiWords;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the HTML of a document and makes it ready for layout: page and font, digits, pictures looked
/// through.
final class HtmlSource {
    private static final Pattern DOCTYPE = Pattern.compile("^\\s*<!DOCTYPE[^>\\[]*>", Pattern.CASE_INSENSITIVE);
    private static final String NAMES = "<!DOCTYPE html [<!ENTITY nbsp '&#160;'><!ENTITY ndash '&#8211;'>"
            + "<!ENTITY mdash '&#8212;'><!ENTITY hellip '&#8230;'><!ENTITY times '&#215;'>]>";
    private static final Pattern PICTURE = Pattern.compile("data:image/(?:png|jpeg);base64,([A-Za-z0-9+/=\\s]+)");
    private static final Set<String> NOT_SHOWN = Set.of("style", "title", "script");

    private final Document document;
    private final PdfOptions options;
    private final List<String> repeated = new ArrayList<>();
    private int pictures;
    private int depth;

    private HtmlSource(Document document, PdfOptions options) {
        this.document = document;
        this.options = options;
    }

    /// @throws IllegalArgumentException if the HTML is not well-formed, or what is said of it in
    /// [PdfWriter] does not hold
    static HtmlSource read(String html, PdfOptions options) {
        var source = new HtmlSource(parse(NAMES + DOCTYPE.matcher(html).replaceFirst("")), options);
        source.prepare();
        return source;
    }

    Document document() {
        return document;
    }

    /// The texts of the heads of tables, which stand on each page that the table goes on.
    List<String> repeated() {
        return List.copyOf(repeated);
    }

    private static Document parse(String html) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(html)));
        } catch (SAXParseException wrong) {
            throw new IllegalArgumentException(
                    "line %d of the HTML: %s".formatted(wrong.getLineNumber(), wrong.getMessage()), wrong);
        } catch (SAXException | IOException | ParserConfigurationException wrong) {
            throw new IllegalArgumentException("no well-formed HTML", wrong);
        }
    }

    private void prepare() {
        Element root = document.getDocumentElement();
        if (!root.hasAttribute("lang")) {
            root.setAttribute("lang", "th");
        }
        walk(root);
        Element style = document.createElement("style");
        style.setTextContent(style());
        Element head = head(root);
        head.insertBefore(style, head.getFirstChild());
        Element title = document.createElement("title");
        title.setTextContent(options.title());
        NodeList titles = head.getElementsByTagName("title");
        if (titles.getLength() == 0) {
            head.appendChild(title);
        }
    }

    private Element head(Element root) {
        NodeList heads = root.getElementsByTagName("head");
        if (heads.getLength() > 0) {
            return (Element) heads.item(0);
        }
        Element head = document.createElement("head");
        root.insertBefore(head, root.getFirstChild());
        return head;
    }

    private void walk(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE) {
                String text = ThaiWords.strip(child.getNodeValue());
                requireShown(text);
                child.setNodeValue(options.thaiDigits() ? ThaiDigits.inText(text) : text);
            } else if (child instanceof Element element && !NOT_SHOWN.contains(element.getTagName())) {
                switch (element.getTagName()) {
                    case "img" -> picture(element);
                    case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element.getTagName());
                    default -> {
                        // nothing to look at
                    }
                }
                walk(element);
                if (element.getTagName().equals("thead")) {
                    repeated.add(element.getTextContent());
                }
            }
        }
    }

    private void requireShown(String text) {
        List<String> missing = options.font().missing(text);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no font has " + String.join(" ", missing));
        }
    }

    private void heading(String tag) {
        int level = tag.charAt(1) - '0';
        if (level > depth + 1) {
            throw new IllegalArgumentException(
                    "<%s> follows <h%d>; readers for the blind want no level left out".formatted(tag, depth));
        }
        depth = level;
    }

    private void picture(Element element) {
        pictures++;
        if (element.getAttribute("alt").isBlank()) {
            throw new IllegalArgumentException("picture " + pictures + " does not say what it shows (alt)");
        }
        var picture = PICTURE.matcher(element.getAttribute("src"));
        if (!picture.matches()) {
            throw new IllegalArgumentException("picture " + pictures + " is neither PNG nor JPEG within its address");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(picture.group(1));
        if (PictureFile.look(bytes) instanceof PictureFile.Refused(var reason)) {
            throw new IllegalArgumentException("picture " + pictures + " cannot be shown: " + reason);
        }
    }

    private String style() {
        PageLayout page = options.page();
        PageLayout.Margins margins = page.margins();
        double proportion = options.font().proportion();
        return String.format(
                Locale.ROOT,
                """
                @page { size: %1$.3fcm %2$.3fcm; margin: %3$.3fcm %4$.3fcm %5$.3fcm %6$.3fcm;
                  font-family: '%7$s', Sarabun; font-size: %8$.3fpt; line-height: %9$.3f }
                body { margin: 0; font-family: '%7$s', Sarabun; font-size: %8$.3fpt; line-height: %9$.3f;
                  word-wrap: break-word;
                  -fs-max-justification-inter-char: 0.12em }
                """,
                page.width(),
                page.height(),
                margins.top(),
                margins.right(),
                margins.bottom(),
                margins.left(),
                options.font().name(),
                options.textSize() * proportion,
                PdfWriter.LINE_HEIGHT / proportion);
    }
}
