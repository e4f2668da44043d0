package org.prongsai.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks through one XML part of a workbook from tag to tag, without document types or entities of its own.
final class XlsxXml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /// The parser keeps every name it meets; a workbook has some hundreds.
    private static final int MOST_NAMES = 2_000;

    private final InputStream in;
    private final XlsxBudget budget;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();

    XlsxXml(InputStream in, XlsxBudget budget) throws XMLStreamException {
        this.in = in;
        this.budget = budget;
        this.reader = FACTORY.createXMLStreamReader(in, "UTF-8");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxElementDepth", "100");
        return factory;
    }

    /// Goes to the next opening or closing tag; false at the end.
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                learn(reader.getLocalName());
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    learn(reader.getAttributeLocalName(i));
                }
                return true;
            }
            if (event == XMLStreamReader.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    private void learn(String name) {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw FaultCode.EXCEL_BROKEN.refuse();
        }
    }

    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    @Nullable String attribute(String name) {
        return reader.getAttributeValue("", name);
    }

    String required(String name) {
        String value = attribute(name);
        if (value == null) {
            throw FaultCode.EXCEL_BROKEN.refuse();
        }
        return value;
    }

    /// The attribute `name` that belongs to a namespace, such as `r:id`; its address differs between editions of the
    /// standard.
    String requiredQualified(String name) {
        String value = qualified(name);
        if (value == null) {
            throw FaultCode.EXCEL_BROKEN.refuse();
        }
        return value;
    }

    /// The same where it may be missing.
    @Nullable String qualified(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (reader.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /// The text within the element that has just begun; tags within it are passed over.
    String text() throws XMLStreamException {
        var text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> append(text);
                default -> {}
            }
        }
        return unescape(text.toString());
    }

    /// The text of a string item (`si`, `is`) that has just begun: all its runs, without the reading aids of Asian
    /// scripts.
    String richText(String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (next() && !ends(element)) {
            if (starts("t")) {
                text.append(text());
            } else if (starts("rPh")) {
                text();
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        budget.spendText(reader.getTextLength());
        if (text.length() <= budget.cellText()) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    /// Excel writes control characters as `_x000D_`.
    private static String unescape(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(found -> {
            char letter = (char) Integer.parseInt(found.group(1), 16);
            return letter < '\t' ? "" : Matcher.quoteReplacement(String.valueOf(letter));
        });
    }

    @Override
    public void close() throws IOException, XMLStreamException {
        reader.close();
        in.close();
    }
}
