package org.prongsai.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// Reads the tables of a Word document (.docx, ECMA-376).
///
/// A cell that reaches over several rows or columns is full where it begins and empty where it goes on. Parsed like
/// workbooks, tag by tag within bounded memory, because an upload is hostile until proven otherwise.
public final class WordTables {
    private static final String BODY = "word/document.xml";

    private final XlsxXml xml;
    private final Meter meter;
    private final Set<String> expected;
    private final List<Table> tables = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private TableBuilder builder;
    private int depth;
    private int row;
    private int span = 1;
    private boolean goesOn;

    private WordTables(XlsxXml xml, Meter meter, Set<String> expected) {
        this.xml = xml;
        this.meter = meter;
        this.expected = expected;
        this.builder = next();
    }

    /// Whether a file calls itself a Word document.
    public static boolean isWord(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == 'P'
                && bytes[1] == 'K'
                && new String(bytes, StandardCharsets.ISO_8859_1).contains(BODY);
    }

    /// The tables that hold anything, rows numbered through the whole document.
    ///
    /// @param headings any of which tells the row of headings
    public static Reading read(byte[] bytes, String... headings) {
        Limits limits = Limits.STANDARD;
        Set<String> expected = Arrays.stream(headings).map(Heading::key).collect(Collectors.toSet());
        try {
            if (bytes.length > limits.bytes()) {
                throw FaultCode.TOO_LARGE.refuse(limits.megabytes());
            }
            List<Table> tables = read(bytes, expected, limits);
            if (tables.isEmpty()) {
                throw FaultCode.WORD_NO_TABLE.refuse();
            }
            return new Reading.Read(tables);
        } catch (Refusal refusal) {
            return new Reading.Refused(refusal.fault());
        }
    }

    private static List<Table> read(byte[] bytes, Set<String> expected, Limits limits) {
        var budget = new XlsxBudget(limits, bytes.length);
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            ZipArchiveEntry body = zip.getEntry(BODY);
            if (body == null || !zip.canReadEntryData(body)) {
                throw FaultCode.WORD_BROKEN.refuse();
            }
            try (var xml = new XlsxXml(budget.guard(zip.getInputStream(body)), budget)) {
                return new WordTables(xml, new Meter(limits), expected).walk();
            }
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            // Damaged archives and XML make the parsers throw whatever comes; to the reader it is all one.
            throw FaultCode.WORD_BROKEN.refuse();
        }
    }

    private TableBuilder next() {
        return new TableBuilder("", false, expected, meter);
    }

    private List<Table> walk() throws XMLStreamException {
        while (xml.next()) {
            if (xml.starts("tbl")) {
                depth++;
            } else if (xml.ends("tbl")) {
                depth--;
                if (depth == 0) {
                    builder.build().ifPresent(tables::add);
                    builder = next();
                }
            } else if (depth > 0) {
                within();
            }
        }
        return tables;
    }

    /// A table within a cell is words of the cell.
    private void within() throws XMLStreamException {
        if (xml.starts("t")) {
            text.append(xml.text());
        } else if (xml.starts("tab")) {
            text.append(' ');
        } else if (xml.starts("br") || xml.ends("p")) {
            text.append('\n');
        } else if (depth == 1) {
            shape();
        }
    }

    private void shape() {
        if (xml.starts("tr")) {
            cells = new ArrayList<>();
        } else if (xml.starts("tc")) {
            text.setLength(0);
            span = 1;
            goesOn = false;
        } else if (xml.starts("gridSpan")) {
            String columns = xml.qualified("val");
            span = columns != null && columns.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(columns) : 1;
        } else if (xml.starts("vMerge")) {
            goesOn = !"restart".equals(xml.qualified("val"));
        } else if (xml.ends("tc")) {
            cells.add(goesOn ? "" : text.toString());
            for (int i = 1; i < span; i++) {
                cells.add("");
            }
            meter.checkWidth(row + 1, cells.size());
        } else if (xml.ends("tr")) {
            row++;
            builder.add(row, cells);
        }
    }
}
