package org.prongsai.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.document.SeparatedTextTest.refusal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {
    private static Reading read(byte[] pdf) {
        return new TableReader().read(pdf, "a.pdf");
    }

    private static byte[] save(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /// A font without shapes whose codes are Unicode, so that no font file is needed.
    private static COSDictionary font(PDDocument document) throws IOException {
        COSStream unicode = document.getDocument().createCOSStream();
        try (var out = unicode.createOutputStream(COSName.FLATE_DECODE)) {
            out.write("""
                    begincmap
                    1 begincodespacerange <0000> <FFFF> endcodespacerange
                    2 beginbfrange <0020> <007E> <0020> <0E01> <0E5B> <0E01> endbfrange
                    endcmap
                    """.getBytes(StandardCharsets.US_ASCII));
        }
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        var widths = new COSArray();
        for (int mark : new int[] {0xE31, 0xE34, 0xE35, 0xE36, 0xE37, 0xE38, 0xE39, 0xE47, 0xE48, 0xE49, 0xE4D}) {
            widths.add(COSInteger.get(mark));
            widths.add(COSInteger.get(mark));
            widths.add(COSInteger.ZERO);
        }
        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "Shapeless");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 600);
        descendant.setItem(COSName.W, widths);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "Shapeless");
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(descendant)));
        font.setItem(COSName.TO_UNICODE, unicode);
        return font;
    }

    private static void page(PDDocument document, String operators) throws IOException {
        var page = new PDPage();
        var fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F"), font(document));
        var resources = new COSDictionary();
        resources.setItem(COSName.FONT, fonts);
        page.setResources(new PDResources(resources));
        var content = new PDStream(document);
        try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(content);
        document.addPage(page);
    }

    private static String show(String text, int x, int y) {
        var codes = new StringBuilder();
        text.chars().forEach(letter -> codes.append("%04X".formatted(letter)));
        return "BT /F 16 Tf %d %d Td <%s> Tj ET\n".formatted(x, y, codes);
    }

    @Test
    void givesItsLinesOfThaiFromTopToBottomAndLeftToRight() throws IOException {
        try (var document = new PDDocument()) {
            page(document, show("๘๔.๖๗", 300, 700) + show("ทดสอบ", 50, 650) + show("ที่ปรึกษากู้ยืม", 50, 700));
            page(document, show("O1 91.85", 50, 700));
            assertThat(read(save(document)))
                    .isEqualTo(new Reading.TextLines(List.of(
                            new Reading.TextLines.Line(1, 1, "ที่ปรึกษากู้ยืม ๘๔.๖๗"),
                            new Reading.TextLines.Line(1, 2, "ทดสอบ"),
                            new Reading.TextLines.Line(2, 1, "O1 91.85"))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "น\u0E4D\u0E32, นำ",
        "น\u0E49\u0E4D\u0E32, น้ำ",
        "น\u0E4D\u0E49\u0E32, น้ำ",
        "น\u0E4D \u0E32, นำ",
        "ท \u0E35\u0E48, ที่",
        "ฟ \u0E49า, ฟ้า",
        "กา มา, กา มา"
    })
    void hasItsThaiLettersPutTogether(String drawn, String read) {
        assertThat(PdfText.mend(drawn)).isEqualTo(read);
    }

    @Test
    void isRefusedWhenItHoldsOnlyPictures() throws IOException {
        try (var document = new PDDocument()) {
            page(document, "0 0 m 100 100 l S");
            assertThat(refusal(read(save(document))).code()).isEqualTo("pdf-scanned");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret"})
    void isRefusedWhenProtected(String password) throws IOException {
        try (var document = new PDDocument()) {
            page(document, show("abc", 50, 700));
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            assertThat(refusal(read(save(document))).code()).isEqualTo("pdf-protected");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>"})
    void isRefusedWhenDamaged(String text) {
        assertThat(refusal(read(text.getBytes(StandardCharsets.US_ASCII))).code())
                .isIn("pdf-broken", "pdf-scanned");
    }

    @Test
    void isRefusedBeforeAStreamIsUnpackedThatGrowsWithoutMeasure() throws IOException {
        try (var document = new PDDocument()) {
            page(document, "q Q ".repeat(15_000_000));
            byte[] pdf = save(document);
            assertThat(pdf.length).isLessThan(500_000);
            assertThat(refusal(read(pdf)).code()).isEqualTo("pdf-too-complex");
        }
    }

    @Test
    void isRefusedWhenAPageRepeatsItsContent() throws IOException {
        try (var document = new PDDocument()) {
            page(document, show("abc", 50, 700));
            PDPage page = document.getPage(0);
            var same = new ArrayList<PDStream>();
            page.getContentStreams().forEachRemaining(same::add);
            same.addAll(List.copyOf(same));
            page.setContents(same);
            assertThat(refusal(read(save(document))).code()).isEqualTo("pdf-too-complex");
        }
    }

    @Test
    void isRefusedWhenItDrawsWithoutEnd() throws IOException {
        try (var document = new PDDocument()) {
            page(document, show("a", 50, 700).repeat(200_001));
            assertThat(refusal(read(save(document))).code()).isEqualTo("pdf-too-complex");
        }
    }

    @Test
    void isRefusedBeyondAThousandPages() throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < 1_001; i++) {
                document.addPage(new PDPage());
            }
            assertThat(refusal(read(save(document))).code()).isEqualTo("pdf-too-complex");
        }
    }
}
