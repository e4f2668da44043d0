package org.prongsai.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/// The parts of an Excel workbook (ECMA-376), each unpacked only as far as it is read.
///
/// The parts are parsed here, and not by a library, because an upload is hostile until proven otherwise: a cell that
/// claims column ZZZZZZ or a string number beyond the table must be refused, not given memory.
final class XlsxFile implements AutoCloseable {
    private static final int MOST_PARTS = 2_000;

    private final ZipFile zip;
    private final XlsxBudget budget;

    private record Link(String id, String type, String target) {}

    private record SheetLink(String name, String id) {}

    private XlsxFile(ZipFile zip, XlsxBudget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /// Reads the visible sheets that hold anything.
    static List<Table> read(byte[] bytes, Set<String> expected, Meter meter, Limits limits) {
        refuseTooManyParts(bytes);
        try (var zip = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get();
                var file = new XlsxFile(zip, new XlsxBudget(limits, bytes.length))) {
            return file.tables(expected, meter);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            // Damaged archives and XML make the parsers throw whatever comes; to the reader it is all one.
            throw FaultCode.EXCEL_BROKEN.refuse();
        }
    }

    private List<Table> tables(Set<String> expected, Meter meter) throws IOException, XMLStreamException {
        String workbook = links("").stream()
                .filter(link -> link.type().equals("officeDocument"))
                .map(Link::target)
                .findFirst()
                .orElseThrow(FaultCode.NOT_EXCEL::refuse);
        if (!workbook.startsWith("xl/") || !workbook.endsWith(".xml")) {
            throw FaultCode.NOT_EXCEL.refuse();
        }
        List<Link> links = links(workbook);
        var sheets = new ArrayList<SheetLink>();
        boolean from1904 = false;
        try (var xml = part(workbook)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.starts("sheet") && !isHidden(xml.attribute("state"))) {
                    sheets.add(new SheetLink(xml.required("name"), xml.requiredQualified("id")));
                }
            }
        }
        XlsxStyles styles = styles(links, from1904);
        List<String> sharedTexts = sharedTexts(links);
        var tables = new ArrayList<Table>();
        for (SheetLink sheet : sheets) {
            Link link = links.stream()
                    .filter(l -> l.id().equals(sheet.id()))
                    .findFirst()
                    .orElseThrow(FaultCode.EXCEL_BROKEN::refuse);
            if (link.type().equals("worksheet")) {
                var builder = new TableBuilder(sheet.name(), false, expected, meter);
                try (var xml = part(link.target())) {
                    new XlsxSheet(xml, sharedTexts, styles, builder, meter).read();
                }
                builder.build().ifPresent(tables::add);
            }
        }
        return tables;
    }

    private XlsxStyles styles(List<Link> links, boolean from1904) throws IOException, XMLStreamException {
        for (Link link : links) {
            if (link.type().equals("styles")) {
                try (var xml = part(link.target())) {
                    return XlsxStyles.read(xml, from1904);
                }
            }
        }
        return new XlsxStyles(List.of(), from1904);
    }

    /// The texts that the cells of the workbook share, by number.
    private List<String> sharedTexts(List<Link> links) throws IOException, XMLStreamException {
        var texts = new ArrayList<String>();
        for (Link link : links) {
            if (link.type().equals("sharedStrings")) {
                try (var xml = part(link.target())) {
                    while (xml.next()) {
                        if (xml.starts("si")) {
                            texts.add(xml.richText("si"));
                        }
                    }
                }
            }
        }
        return texts;
    }

    /// The links of `part`, or of the package itself when `part` is empty.
    private List<Link> links(String part) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        if (entry(name) == null) {
            throw FaultCode.NOT_EXCEL.refuse();
        }
        var links = new ArrayList<Link>();
        try (var xml = part(name)) {
            while (xml.next()) {
                if (xml.starts("Relationship") && !"External".equals(xml.attribute("TargetMode"))) {
                    String type = xml.required("Type");
                    links.add(new Link(
                            xml.required("Id"),
                            type.substring(type.lastIndexOf('/') + 1),
                            resolve(folder, xml.required("Target"))));
                }
            }
        }
        return links;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            rest = rest.substring(3);
        }
        return base + rest;
    }

    private XlsxXml part(String name) throws IOException, XMLStreamException {
        ZipArchiveEntry entry = entry(name);
        if (entry == null) {
            throw FaultCode.EXCEL_BROKEN.refuse();
        }
        if (!zip.canReadEntryData(entry)) {
            throw FaultCode.EXCEL_PROTECTED.refuse();
        }
        return new XlsxXml(budget.guard(zip.getInputStream(entry)), budget);
    }

    private @Nullable ZipArchiveEntry entry(String name) {
        ZipArchiveEntry exact = zip.getEntry(name);
        if (exact != null) {
            return exact;
        }
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getName().equalsIgnoreCase(name)) {
                return entry;
            }
        }
        return null;
    }

    /// Counts the directory's records (`PK 01 02`) before the archive is opened, for opening makes an object of each.
    private static void refuseTooManyParts(byte[] bytes) {
        int parts = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                parts++;
            }
        }
        if (parts > MOST_PARTS) {
            throw FaultCode.EXCEL_BROKEN.refuse();
        }
    }

    private static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static boolean isHidden(@Nullable String state) {
        return "hidden".equals(state) || "veryHidden".equals(state);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
