package org.prongsai.document.pdf;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.document.paper.PageLayout;

class PdfWriterTest {
    @Test
    void textReadsAsItWasWritten() throws Exception {
        String words = Samples.WORDS.stream().map(word -> "<p>" + word + "</p>").collect(joining());
        String text = Samples.text(PdfWriter.write(Samples.page("", words), Samples.options()));
        assertThat(text.lines()).containsExactlyElementsOf(Samples.WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"left", "justify", "right"})
    void textReadsAsItWasWrittenHoweverItIsAligned(String alignment) throws Exception {
        String html = Samples.page("p { text-align: %s }".formatted(alignment), "<p>" + Samples.PARAGRAPH + "</p>");
        String text = Samples.text(PdfWriter.write(html, Samples.options()));
        assertThat(String.join(" ", text.lines().toList()).replace(" ", ""))
                .isEqualTo(Samples.PARAGRAPH.replace(" ", ""));
        assertThat(text.lines().count()).isGreaterThan(3);
    }

    /// Readers that pass over the text of spans see each glyph's own meaning: all letters, in an order
    /// close to that of the source, sara am in its two parts.
    @Test
    void textReadsNearlyAsItWasWrittenFromGlyphsAlone() throws Exception {
        byte[] pdf = PdfWriter.write(Samples.page("", "<p>" + Samples.PARAGRAPH + "</p>"), Samples.options());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String glyphs = GlyphText.of(document);
            assertThat(sorted(glyphs)).isEqualTo(sorted(Samples.PARAGRAPH.replace("ำ", "ํา")));
        }
    }

    @Test
    void digitsAreThaiButInCodesAndAddresses() throws Exception {
        String html = Samples.page(
                "", "<p>ปี 2564 ข้อ O42 ร้อยละ 97.01</p><p>https://ita.go.th/2564</p><p>ita64@example.go.th</p>");
        assertThat(Samples.text(PdfWriter.write(html, Samples.options())).lines())
                .containsExactly("ปี ๒๕๖๔ ข้อ O42 ร้อยละ ๙๗.๐๑", "https://ita.go.th/2564", "ita64@example.go.th");
        assertThat(Samples.text(PdfWriter.write(html, Samples.options().withDigitsAsWritten())))
                .startsWith("ปี 2564 ข้อ O42 ร้อยละ 97.01");
    }

    @Test
    void theSameInputGivesTheSameBytes() throws Exception {
        String html = Samples.page("", "<p>" + Samples.PARAGRAPH + "</p>");
        byte[] once = PdfWriter.write(html, Samples.options());
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> again = () -> PdfWriter.write(html, Samples.options());
            for (var written : threads.invokeAll(List.of(again, again, again, again))) {
                assertThat(written.get()).isEqualTo(once);
            }
        }
    }

    @Test
    void aTableOf200LinesRepeatsItsHeadOnEachPage() throws Exception {
        String rows = IntStream.rangeClosed(101, 300)
                .mapToObj(i -> "<tr><td>" + i + "</td><td>มาตรการที่ " + i + " ของผู้ให้บริการ</td></tr>")
                .collect(joining());
        byte[] pdf = PdfWriter.write(
                Samples.page(
                        "table { -fs-table-paginate: paginate; width: 100% }",
                        "<table><thead><tr><th>ลำดับ</th><th>ชื่อมาตรการ</th></tr></thead><tbody>" + rows
                                + "</tbody></table>"),
                Samples.options().withDigitsAsWritten().withCatchWords());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(4);
            var numbers = new ArrayList<Integer>();
            for (int page = 1; page <= pages; page++) {
                List<String> lines = lines(document, page);
                assertThat(lines).as("page %s", page).contains("ลำดับ ชื่อมาตรการ");
                if (page > 1) {
                    assertThat(lines).contains("- " + page + " -");
                }
                lines.stream()
                        .filter(line -> line.matches("\\d+ มาตรการที่ \\d+ ของผู้ให้บริการ"))
                        .forEach(line -> numbers.add(Integer.parseInt(line.replaceFirst(" .*", ""))));
                if (page < pages) {
                    assertThat(lines).contains("/" + (numbers.getLast() + 1) + " มาตรการที่...");
                }
            }
            assertThat(numbers)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(101, 300).boxed().toList());
        }
    }

    @Test
    void aWordLongerThanTheLineIsTornBetweenClusters() throws Exception {
        String word = "กี๊".repeat(150);
        byte[] pdf = PdfWriter.write(Samples.page("", "<p>ก่อน " + word + " หลัง</p>"), Samples.options());
        List<String> lines = Samples.text(pdf).lines().toList();
        assertThat(lines.size()).isGreaterThan(2);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo("ก่อน" + word + "หลัง");
        assertThat(lines).allSatisfy(line -> assertThat(line).matches("[กห].*[^ี]"));
        PageLayout.Margins margins = PageLayout.OFFICIAL.margins();
        assertThat(rightmostInk(pdf)).isLessThanOrEqualTo(21 - margins.right() + 0.05);
    }

    @Test
    void tellsWhichPictureCannotBeShown() throws Exception {
        String good = "<img alt=\"จุด\" src=\"data:image/png;base64,%s\"/>".formatted(png());
        String wrong = "<img alt=\"จุด\" src=\"data:image/png;base64,%s\"/>"
                .formatted(Base64.getEncoder().encodeToString("GIF89a not a png".getBytes(StandardCharsets.US_ASCII)));
        assertThat(PdfWriter.write(Samples.page("", "<p>" + good + "</p>"), Samples.options()))
                .isNotEmpty();
        refuses(good + wrong, "picture 2 cannot be shown: NEITHER_PNG_NOR_JPEG");
        refuses("<img alt=\"แฟ้ม\" src=\"file:///etc/hostname\"/>", "picture 1 is neither PNG nor JPEG");
        refuses(good.replace("จุด", ""), "picture 1 does not say what it shows");
    }

    @Test
    void fetchesNothing() throws Exception {
        byte[] pdf = PdfWriter.write(
                Samples.page(
                        "@import url('file:///etc/passwd'); p { background-image: url('http://127.0.0.1:9/x.png') }",
                        "<p>ว่าง</p>"),
                Samples.options());
        assertThat(Samples.text(pdf).strip()).isEqualTo("ว่าง");
        refuses("&file;", "file");
    }

    @Test
    void refusesHtmlThatIsNotWellFormedOrLeavesOutHeadings() {
        refuses("<p>ไม่ปิด", "line 1 of the HTML");
        refuses("<h1>หนึ่ง</h1><h3>สาม</h3>", "<h3> follows <h1>");
    }

    @Test
    void textInAFontThatThereIsNotIsNotLost() throws Exception {
        String html = Samples.page(
                "@page { @bottom-center { content: 'ท้ายหน้า' } } p { font-family: Arial, sans-serif }",
                "<p>ผู้ที่ <b>เข้ม</b></p>");
        assertThat(Samples.text(PdfWriter.write(html, Samples.options())).lines())
                .contains("ผู้ที่ เข้ม", "ท้ายหน้า");
    }

    @Test
    void tellsWhichCharactersNoFontHas() {
        refuses("<p>น้ำ 中 → 😀</p>", "no font has 中 😀");
        assertThat(FontFamily.sarabun().missing("น้ำ O42 – “ก” • 1½ ฿ … →\u00A0\u200B"))
                .isEmpty();
    }

    @Test
    void fontsThatCannotBeUsedAreRefused() {
        assertThat(FontFamily.look("None", List.of("this is not a font".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(new FontFamily.Refused(FontFamily.Reason.NOT_TRUETYPE));
        assertThat(FontFamily.look("Cut", List.of(new byte[] {0, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0})))
                .isEqualTo(new FontFamily.Refused(FontFamily.Reason.BROKEN));
        assertThat(FontFamily.sarabun().proportion()).isBetween(0.745, 0.755);
    }

    private static void refuses(String body, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PdfWriter.write(Samples.page("", body), Samples.options()))
                .withMessageContaining(why);
    }

    private static String png() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB), "png", out);
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static List<String> lines(PDDocument document, int page) throws Exception {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document).lines().map(String::strip).toList();
    }

    /// In centimetres from the left edge of the first page.
    private static double rightmostInk(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 127);
            return Ink.of(page).stream().mapToInt(Ink.Box::right).max().orElseThrow() / 50.0;
        }
    }

    private static String sorted(String text) {
        return Samples.letters(text)
                .chars()
                .sorted()
                .mapToObj(Character::toString)
                .collect(joining());
    }
}
