package org.prongsai.document.pdf;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.prongsai.document.paper.PageLayout;
import org.prongsai.document.paper.PageLayout.Margins;
import org.prongsai.document.paper.PageLayout.PageNumbers;

/// Lays the PDF beside what a browser makes of the same text in the same font.
///
/// Both are drawn with 160 points of the picture to the size of the text and taken apart into separate
/// pieces of ink. A mark that overprints another melts into one piece with it; a mark in a wrong place
/// has another box. Boxes may differ by 3 points, a fiftieth of the size. In justified text, where both
/// spread lines their own way, a mark is measured from its letter.
class ThaiShapingTest {
    private static final int EM = 160;
    private static final int TOLERANCE = 3;
    private static final int DPI = 192;
    private static final double POINTS = EM * 72.0 / DPI;
    private static final PageLayout SHEET = new PageLayout(60, 110, new Margins(1, 1, 1, 1), PageNumbers.NONE);
    private static final String STYLE =
            "p { margin: 0; line-height: 2.6; white-space: nowrap; font-family: Sarabun; font-size: %s }";

    @Test
    void marksStandWhereABrowserPutsThem() throws Exception {
        assertThat(differences(words(true), browser(Samples.WORDS))).isEmpty();
    }

    @Test
    void marksOutOfPlaceAreFound() throws Exception {
        assertThat(differences(words(false), browser(Samples.WORDS)))
                .hasSizeGreaterThanOrEqualTo(5)
                .anyMatch(told -> told.startsWith("กี๊"))
                .anyMatch(told -> told.startsWith("ฎุ"));
    }

    @Test
    void marksOfJustifiedTextStandWhereABrowserPutsThem() throws Exception {
        Justified set = justified(true);
        assertThat(set.lines()).hasSizeGreaterThan(3);
        assertThat(markDifferences(set, browser(set.lines()))).isEmpty();
    }

    @Test
    void marksOutOfPlaceAreFoundInJustifiedText() throws Exception {
        Justified set = justified(false);
        assertThat(markDifferences(set, browser(set.lines()))).isNotEmpty();
    }

    private static BufferedImage words(boolean shaping) throws Exception {
        String html = Samples.page(STYLE.formatted(POINTS + "pt"), paragraphs(Samples.WORDS));
        return draw(PdfWriter.write(html, Samples.options().on(SHEET), shaping), "words-" + shaping);
    }

    private static Justified justified(boolean shaping) throws Exception {
        String style = STYLE.formatted(POINTS + "pt").replace("nowrap", "normal; text-align: justify");
        byte[] pdf = PdfWriter.write(
                Samples.page(style, "<p>" + Samples.PARAGRAPH + "</p>"),
                Samples.options().on(SHEET),
                shaping);
        return new Justified(
                draw(pdf, "justified-" + shaping),
                Samples.text(pdf).lines().map(String::strip).toList());
    }

    private static String paragraphs(List<String> lines) {
        return lines.stream().map(line -> "<p>" + line + "</p>").collect(joining());
    }

    private static BufferedImage draw(byte[] pdf, String name) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.RGB);
            return keep(page, "pdf-" + name);
        }
    }

    private static BufferedImage browser(List<String> lines) throws Exception {
        try (InputStream in = Objects.requireNonNull(
                        ThaiShapingTest.class.getResourceAsStream("/fonts/Sarabun-Regular.ttf"));
                var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(
                                        Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"))))) {
            String font = Base64.getEncoder().encodeToString(in.readAllBytes());
            String style = "@font-face { font-family: Sarabun; src: url(data:font/ttf;base64,%s) } ".formatted(font)
                    + "body { margin: 40px } p { font-kerning: none; font-variant-ligatures: none } "
                    + STYLE.formatted(EM + "px");
            Page page = chromium.newPage();
            page.setViewportSize(4600, 400);
            page.setContent(Samples.page(style, paragraphs(lines)));
            page.evaluate("document.fonts.ready");
            byte[] picture = page.screenshot(new Page.ScreenshotOptions().setFullPage(true));
            return keep(ImageIO.read(new ByteArrayInputStream(picture)), "browser-" + lines.size());
        }
    }

    private static BufferedImage keep(BufferedImage picture, String name) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "shaping"));
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
        return picture;
    }

    /// Word by word, every piece of ink measured from the lower left corner of the largest one.
    private static List<String> differences(BufferedImage pdf, BufferedImage browser) {
        List<List<Ink.Box>> ours = Ink.lines(pdf, EM / 2);
        List<List<Ink.Box>> theirs = Ink.lines(browser, EM / 2);
        assertThat(ours).hasSize(Samples.WORDS.size());
        assertThat(theirs).hasSize(Samples.WORDS.size());
        var found = new ArrayList<String>();
        for (int i = 0; i < ours.size(); i++) {
            List<Ink.Box> our = placed(ours.get(i));
            List<Ink.Box> their = placed(theirs.get(i));
            if (!areLike(our, their)) {
                found.add(Samples.WORDS.get(i) + ": " + our + " and not " + their);
            }
        }
        return found;
    }

    private static List<Ink.Box> placed(List<Ink.Box> word) {
        Ink.Box largest = word.stream()
                .max(Comparator.comparingInt(box -> box.width() * box.height()))
                .orElseThrow();
        return word.stream()
                .map(box -> box.from(largest.left(), largest.bottom()))
                .toList();
    }

    private static boolean areLike(List<Ink.Box> ours, List<Ink.Box> theirs) {
        if (ours.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < ours.size(); i++) {
            if (!ours.get(i).isLike(theirs.get(i), TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    /// Line by line, every mark measured from the letter whose right edge is nearest to its own.
    private static List<String> markDifferences(Justified set, BufferedImage browser) {
        List<List<Ink.Box>> ours = Ink.lines(set.picture(), EM / 2);
        List<List<Ink.Box>> theirs = Ink.lines(browser, EM / 2);
        assertThat(ours).hasSameSizeAs(set.lines());
        assertThat(theirs).hasSameSizeAs(set.lines());
        var found = new ArrayList<String>();
        for (int i = 0; i < ours.size(); i++) {
            List<List<Ink.Box>> our = letters(ours.get(i));
            List<List<Ink.Box>> their = letters(theirs.get(i));
            for (int j = 0; j < Math.min(our.size(), their.size()); j++) {
                if (!areLike(our.get(j), their.get(j))) {
                    found.add("letter %d of %s: %s and not %s"
                            .formatted(j, set.lines().get(i), our.get(j), their.get(j)));
                }
            }
            if (our.size() != their.size()) {
                found.add("%d and not %d letters in %s"
                        .formatted(our.size(), their.size(), set.lines().get(i)));
            }
        }
        return found;
    }

    /// Each letter of a line with its marks, measured from the letter's lower left corner.
    ///
    /// Letters stand in the band above the line; marks do not reach into it.
    private static List<List<Ink.Box>> letters(List<Ink.Box> line) {
        int base = baseline(line);
        List<Ink.Box> letters = line.stream()
                .filter(box -> box.top() < base - EM / 10 && box.bottom() > base - EM / 5)
                .toList();
        List<List<Ink.Box>> together = new ArrayList<>();
        letters.forEach(_ -> together.add(new ArrayList<>()));
        for (Ink.Box box : line) {
            int nearest = 0;
            for (int i = 1; i < letters.size(); i++) {
                if (Math.abs(letters.get(i).right() - box.right())
                        < Math.abs(letters.get(nearest).right() - box.right())) {
                    nearest = i;
                }
            }
            int home = letters.contains(box) ? letters.indexOf(box) : nearest;
            Ink.Box letter = letters.get(home);
            together.get(home).add(box.from(letter.left(), letter.bottom()));
        }
        together.forEach(cluster -> cluster.sort(Comparator.comparingInt(Ink.Box::top)));
        return together;
    }

    /// The bottom that most of the larger pieces have.
    private static int baseline(List<Ink.Box> line) {
        List<Integer> bottoms = line.stream()
                .filter(box -> box.height() > EM / 3)
                .map(Ink.Box::bottom)
                .sorted()
                .toList();
        return bottoms.get(bottoms.size() / 2);
    }

    private record Justified(BufferedImage picture, List<String> lines) {}
}
