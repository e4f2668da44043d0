package org.prongsai.document.docx;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.Paper;
import org.prongsai.document.paper.PaperHtml;
import org.prongsai.document.paper.SamplePaper;

class DocxWriterTest {
    private static final DocxOptions OPTIONS =
            DocxOptions.official(Instant.parse("2026-11-22T01:02:03Z")).by("หน่วยงานตัวอย่าง");

    @Test
    void everyWordIsThatOfThePdf() throws Exception {
        Paper paper = SamplePaper.withEveryBlock();
        try (var document = open(paper)) {
            String docx = document.getBodyElements().stream()
                    .map(element -> switch (element) {
                        case XWPFParagraph paragraph -> paragraph.getText();
                        case XWPFTable table -> table.getText();
                        default -> "";
                    })
                    .collect(joining());
            String html = PaperHtml.of(paper)
                    .replaceFirst("(?s).*<body>", "")
                    .replaceAll("<[^>]*>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&");
            assertThat(docx.replaceAll("[\\s\u00A0]", "")).isEqualTo(html.replaceAll("[\\s\u00A0]", ""));
            assertThat(docx).contains("พ.ศ. ๒๕๖๔ ตามข้อ O42 และ <แนบ> & รายงาน");
        }
    }

    @Test
    void fontAndSizeAreSaidForThaiAsWell() throws Exception {
        try (var document = open(SamplePaper.withEveryBlock())) {
            CTRPr usual = document.getStyle().getDocDefaults().getRPrDefault().getRPr();
            assertThat(List.of(
                            usual.getRFontsArray(0).getAscii(),
                            usual.getRFontsArray(0).getHAnsi(),
                            usual.getRFontsArray(0).getCs()))
                    .containsOnly("TH SarabunPSK");
            assertThat(List.of(
                            usual.getSzArray(0).getVal(), usual.getSzCsArray(0).getVal()))
                    .containsOnly(BigInteger.valueOf(32));
            assertThat(usual.getLangArray(0).getBidi()).isEqualTo("th-TH");
        }
    }

    @Test
    void boldIsSaidForThaiAsWell() throws Exception {
        try (var document = open(SamplePaper.withEveryBlock())) {
            CTRPr bold = document.getParagraphs().stream()
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .filter(run -> run.text().contains("๕ จาก ๖"))
                    .map(run -> run.getCTR().getRPr())
                    .findFirst()
                    .orElseThrow();
            assertThat(bold.sizeOfBArray()).isEqualTo(1);
            assertThat(bold.sizeOfBCsArray()).isEqualTo(1);
            assertThat(bold.sizeOfCsArray()).isEqualTo(1);
            CTRPr heading = Objects.requireNonNull(document.getStyles().getStyle("Heading2"))
                    .getCTStyle()
                    .getRPr();
            assertThat(heading.sizeOfBCsArray()).isEqualTo(1);
            assertThat(heading.getSzCsArray(0).getVal()).isEqualTo(BigInteger.valueOf(36));
        }
    }

    @Test
    void stylesSayHowTextStands() throws Exception {
        try (var document = open(SamplePaper.withEveryBlock())) {
            var styles = document.getStyles();
            CTStyle first = Objects.requireNonNull(styles.getStyle("Heading1")).getCTStyle();
            assertThat(first.getPPr().getJc().getVal()).isEqualTo(STJc.CENTER);
            assertThat(first.getPPr().isSetKeepNext()).isTrue();
            assertThat(first.getPPr().getOutlineLvl().getVal()).isEqualTo(BigInteger.ZERO);
            assertThat(Objects.requireNonNull(styles.getStyle("Normal"))
                            .getCTStyle()
                            .isSetDefault())
                    .isTrue();
            assertThat(Objects.requireNonNull(styles.getStyle("Signature"))
                            .getCTStyle()
                            .getPPr()
                            .getJc()
                            .getVal())
                    .isEqualTo(STJc.CENTER);
            assertThat(document.getParagraphs())
                    .allSatisfy(paragraph -> assertThat(styles.styleExist(Objects.requireNonNull(paragraph.getStyle())))
                            .isTrue());
        }
    }

    @Test
    void headerRowsAreRepeatedAndCellsMerged() throws Exception {
        try (var document = open(SamplePaper.withEveryBlock())) {
            XWPFTable table = document.getTables().getFirst();
            assertThat(table.getRows()).hasSize(42);
            assertThat(table.getRows().stream().filter(row -> row.isRepeatHeader()))
                    .containsExactlyElementsOf(table.getRows().subList(0, 2));
            assertThat(table.getRow(0).getTableCells()).hasSize(3);
            assertThat(table.getRow(0)
                            .getCell(1)
                            .getCTTc()
                            .getTcPr()
                            .getGridSpan()
                            .getVal())
                    .isEqualTo(BigInteger.TWO);
            assertThat(table.getRow(0)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getVMerge()
                            .getVal())
                    .isEqualTo(STMerge.RESTART);
            assertThat(table.getRow(1)
                            .getCell(0)
                            .getCTTc()
                            .getTcPr()
                            .getVMerge()
                            .getVal())
                    .isEqualTo(STMerge.CONTINUE);
            assertThat(table.getRow(41).getTableCells().stream().map(cell -> cell.getText()))
                    .containsExactly("๔๐", "ปรับปรุงการให้บริการน้ำดื่มและที่นั่ง", "ผู้ประสานงานกองที่ ๔๐", "๙๗.๐๑");
        }
    }

    @Test
    void bodyTextIsSpreadTheThaiWay() throws Exception {
        try (var document = open(SamplePaper.withEveryBlock())) {
            var body = document.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("ตามที่"))
                    .findFirst()
                    .orElseThrow();
            assertThat(body.getCTPPr().getJc().getVal()).isEqualTo(STJc.THAI_DISTRIBUTE);
            assertThat(body.getStyle()).isEqualTo("BodyText");
        }
    }

    @Test
    void sheetsAreThoseOfThePaper() throws Exception {
        try (var upright = open(SamplePaper.withEveryBlock());
                var lying = open(SamplePaper.withEveryBlock().on(PageLayout.OFFICIAL.landscape()))) {
            var margins = upright.getDocument().getBody().getSectPr().getPgMar();
            assertThat(margins.getLeft()).isEqualTo(BigInteger.valueOf(1701));
            assertThat(margins.getRight()).isEqualTo(BigInteger.valueOf(1134));
            assertThat(lying.getDocument().getBody().getSectPr().getPgSz().getW())
                    .isEqualTo(BigInteger.valueOf(16838));
            assertThat(upright.getHeaderFooterPolicy().getDefaultHeader().getText())
                    .contains("-");
        }
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        Paper paper = SamplePaper.withEveryBlock();
        byte[] once = DocxWriter.write(paper, OPTIONS);
        assertThat(DocxWriter.write(paper, OPTIONS)).isEqualTo(once);
    }

    private static XWPFDocument open(Paper paper) throws Exception {
        return new XWPFDocument(new ByteArrayInputStream(DocxWriter.write(paper, OPTIONS)));
    }
}
