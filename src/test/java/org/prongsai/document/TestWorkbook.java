package org.prongsai.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A workbook written part by part, so that tests can hold what no program would write.
final class TestWorkbook {
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder links = new StringBuilder();
    private String workbookProperties = "";

    TestWorkbook() {
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id='rId1' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
                        .formatted(OFFICE));
    }

    TestWorkbook sheet(String name, String rows) {
        return sheet(name, "visible", rows);
    }

    TestWorkbook sheet(String name, String state, String rows) {
        String id = "rId" + (parts.size() + 10);
        String file = "worksheets/" + id + ".xml";
        sheets.append("<sheet name='%s' state='%s' r:id='%s'/>".formatted(name, state, id));
        links.append("<Relationship Id='%s' Type='%s/worksheet' Target='%s'/>".formatted(id, OFFICE, file));
        parts.put(
                "xl/" + file,
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>" + rows
                        + "</sheetData></worksheet>");
        return this;
    }

    TestWorkbook sharedStrings(String items) {
        links.append("<Relationship Id='s' Type='%s/sharedStrings' Target='/xl/sharedStrings.xml'/>".formatted(OFFICE));
        return part("xl/sharedStrings.xml", "<sst>" + items + "</sst>");
    }

    TestWorkbook styles(String xml) {
        links.append("<Relationship Id='y' Type='%s/styles' Target='styles.xml'/>".formatted(OFFICE));
        return part("xl/styles.xml", "<styleSheet>" + xml + "</styleSheet>");
    }

    TestWorkbook properties(String xml) {
        workbookProperties = xml;
        return this;
    }

    TestWorkbook part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    byte[] bytes() {
        parts.putIfAbsent(
                "xl/workbook.xml",
                "<workbook xmlns:r='%s'>%s<sheets>%s</sheets></workbook>"
                        .formatted(OFFICE, workbookProperties, sheets));
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", "<Relationships>" + links + "</Relationships>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
