package org.prongsai.document.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.prongsai.document.docx.DocxTemplate.Found;
import org.prongsai.document.docx.DocxTemplate.Place;
import org.prongsai.document.docx.DocxTemplate.Reason;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.document.paper.Paper;

/// An agency's own document is filled and nothing harmful comes in. Rule: templates with named fields.
class DocxTemplateTest {
    private static final Paper PAPER = Paper.official("กระดาษ", List.of());

    @Test
    void findsFieldsThoughWordHasTornThem() throws IOException {
        assertThat(usable(template()).fields())
                .containsExactlyInAnyOrder(
                        new Found("เรื่อง", Place.BODY, 1),
                        new Found("ที่", Place.BODY, 2),
                        new Found("วันที่", Place.BODY, 2),
                        new Found("เนื้อหา", Place.BODY, 3),
                        new Found("ตาราง", Place.BODY, 4),
                        new Found("to", Place.TABLE, 1),
                        new Found("หน่วยงาน", Place.HEADER, 1));
    }

    @Test
    void fillsWordsParagraphsAndTables() throws IOException {
        Map<String, List<Block>> values = Map.of(
                "เรื่อง", List.of(Paragraph.of("รายงานผล 12 เดือน")),
                "ที่", List.of(Paragraph.of("กค 0901/1")),
                "วันที่", List.of(Paragraph.of("11 ก.พ. 2564")),
                "เนื้อหา", List.of(Paragraph.of("ย่อหน้าแรก"), Paragraph.of("ย่อหน้าที่สอง")),
                "ตาราง", List.of(table()),
                "to", List.of(),
                "หน่วยงาน", List.of(Paragraph.of("กรมหนึ่ง")));
        DocxTemplate template = usable(template());
        byte[] filled = template.fill(PAPER, name -> Optional.ofNullable(values.get(name)));
        try (var document = new XWPFDocument(new ByteArrayInputStream(filled))) {
            assertThat(document.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsSequence("เรื่อง รายงานผล ๑๒ เดือน โดยย่อ", "ที่ กค ๐๙๐๑/๑ วันที่ ๑๑ ก.พ. ๒๕๖๔")
                    .containsSequence("ย่อหน้าแรก", "ย่อหน้าที่สอง");
            XWPFTable filledTable = document.getTables().getFirst();
            assertThat(filledTable.getRow(0).isRepeatHeader()).isTrue();
            assertThat(filledTable.getRow(200).getCell(1).getText()).isEqualTo("ผล ๒๐๐");
            assertThat(document.getTables().get(1).getText()).doesNotContain("{{");
            assertThat(document.getHeaderList().getFirst().getText()).contains("กรมหนึ่ง");
            XWPFParagraph second = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().equals("ย่อหน้าที่สอง"))
                    .findFirst()
                    .orElseThrow();
            assertThat(second.getRuns().getFirst().isItalic())
                    .as("looks like its field")
                    .isTrue();
        }
        assertThat(template.fill(PAPER, name -> Optional.ofNullable(values.get(name))))
                .as("the same again")
                .isEqualTo(filled);
    }

    @Test
    void whatCouldDoHarmIsRefused() throws IOException {
        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("no document".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.BROKEN);
        assertThat(reason(with("word/vbaProject.bin", new byte[10]))).isEqualTo(Reason.MACROS);
        assertThat(reason(with("word/activeX/activeX1.xml", text("<a/>")))).isEqualTo(Reason.MACROS);
        assertThat(reason(with("word/embeddings/sheet.xlsx", new byte[10]))).isEqualTo(Reason.EMBEDDED);
        assertThat(reason(with("word/media/bomb.bin", new byte[61 * 1024 * 1024])))
                .isEqualTo(Reason.SWOLLEN);
        assertThat(reason(with(
                        "word/_rels/settings.xml.rels",
                        text("<Relationships><Relationship Id='r1' Type='http://x/attachedTemplate'"
                                + " Target='https://x/y.dotm' TargetMode='External'/></Relationships>"))))
                .isEqualTo(Reason.EXTERNAL);
        assertThat(reason(with("word/document.xml", text("<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"))))
                .isEqualTo(Reason.BROKEN);
        assertThat(DocxTemplate.look(with(
                        "word/_rels/x.xml.rels",
                        text("<Relationships><Relationship Id='r1' Type='http://x/hyperlink'"
                                + " Target='https://x/' TargetMode='External'/></Relationships>"))))
                .as("links may lead elsewhere")
                .isInstanceOf(DocxTemplate.Usable.class);
    }

    private static Table table() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("ขั้นตอน", "ผล"));
        for (int i = 1; i <= 200; i++) {
            rows.add(Row.of("ขั้น " + i, "ผล " + i));
        }
        return new Table(List.of(new Column(2, Alignment.LEFT), new Column(1, Alignment.CENTRE)), 1, 14, rows);
    }

    private static byte[] template() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            XWPFParagraph subject = document.createParagraph();
            for (String torn : List.of("เรื่อง {", "{เรื่", "อง}", "} โดยย่อ")) {
                subject.createRun().setText(torn);
            }
            document.createParagraph().createRun().setText("ที่ {{ ที่ }} วันที่ {{วันที่}}");
            var body = document.createParagraph().createRun();
            body.setItalic(true);
            body.setText("{{เนื้อหา}}");
            document.createParagraph().createRun().setText("{{ตาราง}}");
            document.createTable(1, 1).getRow(0).getCell(0).setText("{{to}}");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{หน่วยงาน}}");
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] with(String part, byte[] content) throws IOException {
        var parts = new LinkedHashMap<>(DocxParts.read(template()));
        parts.put(part, content);
        return DocxParts.write(parts);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static DocxTemplate usable(byte[] file) {
        return ((DocxTemplate.Usable) DocxTemplate.look(file)).template();
    }

    private static Reason reason(byte[] file) {
        return ((DocxTemplate.Refused) DocxTemplate.look(file)).reason();
    }
}
