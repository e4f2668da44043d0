package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.prongsai.fetcher.Seen.Kind;
import org.prongsai.fetcher.Seen.Link;

class PageReaderTest {
    private static final String ADDRESS = "https://www.opdc.go.th/ita/";
    private static final String PAGE = """
            <html><head>%s<title>ช่องทางแจ้งเรื่องร้องเรียน</title><style>p { color: red }</style></head>
            <body><script>var hidden = 1;</script><p>ปีงบประมาณ&nbsp; พ.ศ. ๒๕๖๕</p>
            <a href="plan.pdf">แผน</a><a href="/">หน้าแรก</a><a href="mailto:x@y.z">เมล</a><a href="javascript:x()">x</a>
            <iframe src="//files.opdc.go.th/o30"></iframe></body></html>""";

    private final PageReader reader = new PageReader();

    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/html; charset=utf-8, ''",
        "UTF-8, text/html, <meta charset=utf-8>",
        "UTF-8, text/html, ''",
        "x-windows-874, text/html; charset=TIS-620, ''",
        "x-windows-874, text/html, <meta http-equiv=Content-Type content='text/html; charset=windows-874'>",
        "x-windows-874, text/html, ''",
        "x-windows-874, text/html; charset=utf-8, ''",
        "UTF-8, '', ''",
    })
    void readsThaiHoweverItWasWritten(String letters, String type, String meta) {
        Seen seen = reader.read(PAGE.formatted(meta).getBytes(Charset.forName(letters)), ADDRESS, type, "");
        assertThat(seen.kind()).isEqualTo(Kind.HTML);
        assertThat(seen.title()).isEqualTo("ช่องทางแจ้งเรื่องร้องเรียน");
        assertThat(seen.text()).isEqualTo("ปีงบประมาณ พ.ศ. ๒๕๖๕ แผนหน้าแรกเมลx");
        assertThat(seen.links())
                .containsExactly(
                        new Link("แผน", "https://www.opdc.go.th/ita/plan.pdf"),
                        new Link("หน้าแรก", "https://www.opdc.go.th/"));
        assertThat(seen.frames()).containsExactly("https://files.opdc.go.th/o30");
        assertThat(seen.password()).isFalse();
        assertThat(seen.phone()).isFalse();
    }

    @Test
    void noticesLoginsPhonesAndPagesThatSendOn() {
        Seen seen = html("<meta name=viewport content='width=device-width'>"
                + "<meta http-equiv=refresh content='0; url=/login'><input type=password>");
        assertThat(seen.password()).isTrue();
        assertThat(seen.phone()).isTrue();
        assertThat(seen.sentOn()).isEqualTo("https://www.opdc.go.th/login");
        assertThat(html("<meta http-equiv=refresh content='300'>").sentOn()).isNull();
    }

    @Test
    void takesThePackingOff() throws IOException {
        byte[] page = PAGE.formatted("").getBytes(UTF_8);
        assertThat(reader.read(packed(page), ADDRESS, "text/html", "gzip").title())
                .isEqualTo("ช่องทางแจ้งเรื่องร้องเรียน");
        assertThat(reader.read(page, ADDRESS, "text/html", "gzip").kind()).isEqualTo(Kind.BROKEN);
        assertThat(reader.read(page, ADDRESS, "text/html", "br").kind()).isEqualTo(Kind.BROKEN);
    }

    /// A gigabyte in a megabyte.
    @Test
    void unpacksNoBomb() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            var block = new byte[1024 * 1024];
            for (int i = 0; i < 1024; i++) {
                zip.write(block);
            }
        }
        assertThat(reader.read(bomb.toByteArray(), ADDRESS, "text/html", "gzip").kind())
                .isEqualTo(Kind.BROKEN);
    }

    @Test
    void readsPdf() throws IOException {
        Seen text = reader.read(pdf(true, true), ADDRESS, "application/octet-stream", "");
        assertThat(text.kind()).isEqualTo(Kind.PDF);
        assertThat(text.text()).contains("Annual report FY 2022");
        assertThat(text.title()).isEqualTo("Report");
        assertThat(text.made()).isEqualTo(Instant.parse("2022-03-01T00:00:00Z"));
        assertThat(text.pages()).isEqualTo(2);
        assertThat(text.pictures()).isZero();
    }

    @Test
    void countsPagesThatAreScans() throws IOException {
        Seen mixed = reader.read(pdf(true, false), ADDRESS, "application/pdf", "");
        assertThat(mixed.pages()).isEqualTo(2);
        assertThat(mixed.pictures()).isEqualTo(1);
        assertThat(reader.read(pdf(false), ADDRESS, "application/pdf", "").text())
                .isEmpty();
    }

    @Test
    void readsWordAndSheets() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("แผนปฏิบัติการ ๒๕๖๕");
            document.write(out);
            Seen seen = reader.read(out.toByteArray(), ADDRESS, "", "");
            assertThat(seen.kind()).isEqualTo(Kind.WORD);
            assertThat(seen.text()).isEqualTo("แผนปฏิบัติการ ๒๕๖๕");
        }
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("สถิติ").createRow(0).createCell(0).setCellValue("จำนวนเรื่อง 2565");
            book.write(out);
            Seen seen = reader.read(out.toByteArray(), ADDRESS, "", "");
            assertThat(seen.kind()).isEqualTo(Kind.SHEET);
            assertThat(seen.text()).contains("สถิติ", "จำนวนเรื่อง 2565");
        }
    }

    @Test
    void saysWhatHasNoText() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png", picture);
        assertThat(reader.read(picture.toByteArray(), ADDRESS, "text/html", "")).isEqualTo(Seen.only(Kind.PICTURE));
        byte[] cut = pdf(true);
        assertThat(reader.read(java.util.Arrays.copyOf(cut, 200), ADDRESS, "", "")
                        .kind())
                .isEqualTo(Kind.BROKEN);
        assertThat(reader.read(new byte[] {1, 2, 3, 0, 0}, ADDRESS, "", "").kind())
                .isEqualTo(Kind.OTHER);
        assertThat(reader.read("ปี 2565".getBytes(UTF_8), ADDRESS, "text/plain", "")
                        .text())
                .isEqualTo("ปี 2565");
    }

    @Test
    void keepsNoMoreTextThanItsLimit() {
        Seen seen = html("<p>" + "ก ".repeat(Seen.LONGEST) + "</p>");
        assertThat(seen.text()).hasSize(Seen.LONGEST);
        assertThat(seen.cut()).isTrue();
    }

    private Seen html(String page) {
        return reader.read(("<!doctype html>" + page).getBytes(UTF_8), ADDRESS, "text/html", "");
    }

    private static byte[] packed(byte[] page) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(page);
        }
        return out.toByteArray();
    }

    /// @param texts whether each page is text or a picture
    private static byte[] pdf(boolean... texts) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (boolean text : texts) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    if (text) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                        content.newLineAtOffset(72, 700);
                        content.showText("Annual report FY 2022 of the office");
                        content.endText();
                    } else {
                        content.drawImage(
                                LosslessFactory.createFromImage(
                                        document, new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB)),
                                0,
                                0,
                                500,
                                700);
                    }
                }
            }
            Calendar day = new GregorianCalendar(2022, Calendar.MARCH, 1);
            day.setTimeZone(TimeZone.getTimeZone("UTC"));
            day.set(Calendar.HOUR_OF_DAY, 0);
            document.getDocumentInformation().setTitle("Report");
            document.getDocumentInformation().setModificationDate(day);
            document.save(out);
            return out.toByteArray();
        }
    }
}
