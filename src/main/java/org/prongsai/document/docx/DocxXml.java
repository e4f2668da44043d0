package org.prongsai.document.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.prongsai.document.docx.DocxParts.Unusable;
import org.prongsai.document.docx.DocxTemplate.Reason;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads and writes the XML of a part, which fetches nothing and declares nothing.
final class DocxXml {
    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private DocxXml() {}

    static Document parse(byte[] part) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(part));
        } catch (SAXException | IOException broken) {
            throw new Unusable(Reason.BROKEN);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] write(Document part) {
        try {
            var out = new ByteArrayOutputStream();
            part.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(part), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The paragraphs in their order, those of text boxes left out.
    static List<Element> paragraphs(Document part) {
        NodeList all = part.getElementsByTagNameNS(W, "p");
        var paragraphs = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) {
            var paragraph = (Element) all.item(i);
            if (!isWithin(paragraph, "txbxContent")) {
                paragraphs.add(paragraph);
            }
        }
        return paragraphs;
    }

    static boolean isWithin(Node node, String name) {
        return Stream.iterate(node.getParentNode(), parent -> parent != null, Node::getParentNode)
                .anyMatch(parent -> is(parent, name));
    }

    static boolean is(Node node, String name) {
        return W.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
    }

    /// The children with this name.
    static List<Element> children(Node node, String name) {
        var found = new ArrayList<Element>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (is(child, name)) {
                found.add((Element) child);
            }
        }
        return found;
    }

    static Element element(Node beside, String name) {
        return beside.getOwnerDocument().createElementNS(W, "w:" + name);
    }
}
