package org.prongsai.document.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.prongsai.document.drawing.Drawing.Anchor;

class DrawingFileTest {
    private static final Ink RED = new Ink(0xb4442f);
    private static final String HARD = "ป้ำ ญู ฎุ น้ำ ที่ ก็ ผู้ กี๊ ปี่";

    private static Drawing drawing() {
        var drawing = new Drawing(200, 100);
        drawing.box(10, 20, 30, 40, RED);
        drawing.box(60, 20, 30, 40, 8, RED);
        drawing.text(HARD, 190, 90, Anchor.RIGHT, Lettering.bold(12), new Ink(0));
        return drawing;
    }

    @Test
    void anSvgIsPathsAloneAndSaysWhatItShows() {
        byte[] file = DrawingFile.svg(drawing(), "ผล <ITA>", "คะแนนรวม 91.85 & ระดับ A");
        Document svg = Jsoup.parse(new String(file, StandardCharsets.UTF_8), "", Parser.xmlParser());
        assertThat(svg.select("title").text()).isEqualTo("ผล <ITA>");
        assertThat(svg.select("desc").text()).isEqualTo("คะแนนรวม 91.85 & ระดับ A");
        assertThat(svg.select("path")).hasSize(4);
        assertThat(svg.select("svg > *:not(path):not(title):not(desc)")).isEmpty();
        assertThat(svg.select("path").get(1).attr("d")).isEqualTo("M10 20L40 20L40 60L10 60L10 20Z");
        assertThat(svg.select("path").get(1).attr("fill")).isEqualTo("#b4442f");
        assertThat(DrawingFile.svg(drawing(), "ผล <ITA>", "คะแนนรวม 91.85 & ระดับ A"))
                .isEqualTo(file);
    }

    @Test
    void aPngHasEachColourInItsPlace() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(DrawingFile.png(drawing(), 144)));
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly(400, 200);
        assertThat(image.getRGB(50, 80) & 0xffffff).isEqualTo(RED.rgb());
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0xffffff);
        // the corner of the second box is round
        assertThat(image.getRGB(121, 41) & 0xffffff).isNotEqualTo(RED.rgb());
    }

    @Test
    void linesBreakBetweenWordsAndNoneIsTooWide() {
        Lettering lettering = Lettering.regular(12);
        String text = "การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ";
        List<String> lines = lettering.lines(text, 120);
        assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> lettering.width(line) <= 120);
        assertThat(String.join("", lines)).isEqualTo(text);
        assertThat(lines).allSatisfy(line -> assertThat(line).matches("[\\u0E01-\\u0E2F\\u0E40-\\u0E44].*"));
        assertThat(lettering.cut(text, 120)).endsWith("…").startsWith("การประเมิน");
        assertThat(lettering.cut("สั้น", 120)).isEqualTo("สั้น");
    }

    @Test
    void marksStandAboveTheirLetters() {
        // a tone above a vowel stands higher than the vowel alone, and neither widens the line
        Lettering lettering = Lettering.regular(40);
        double vowel = lettering.at("ปี", 0, 0).getBounds2D().getMinY();
        double both = lettering.at("ปี่", 0, 0).getBounds2D().getMinY();
        assertThat(both).isLessThan(vowel - 2);
        assertThat(lettering.width("ปี่")).isEqualTo(lettering.width("ป"));
    }

    @Test
    void whatNobodyCanPrintIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DrawingFile.png(drawing(), 10_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Ink(0x1000000));
    }
}
