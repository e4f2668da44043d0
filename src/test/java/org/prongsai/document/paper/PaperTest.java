package org.prongsai.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.document.paper.Block.Heading;
import org.prongsai.document.paper.Block.Paragraph;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.document.paper.PageLayout.Margins;
import org.prongsai.document.paper.PictureFile.Reason;

class PaperTest {
    private static final List<Column> TWO = List.of(new Column(1, Alignment.LEFT), new Column(2, Alignment.RIGHT));

    @Test
    void textCannotBecomeMarkup() {
        Paper paper = Paper.official("<b>", List.of(Paragraph.of("<script>\"&amp;")));
        assertThat(PaperHtml.of(paper))
                .contains("<title>&lt;b&gt;</title>")
                .contains("&lt;script&gt;&quot;&amp;amp;")
                .doesNotContain("<script");
    }

    @Test
    void headingsLeaveOutNoLevel() {
        String html = PaperHtml.of(Paper.official("ก", List.of(new Heading(2, "ข"), new Heading(3, "ค"))));
        assertThat(html)
                .contains("<h1 id=\"h1\" class=\"level2\">ข</h1>")
                .contains("<h2 id=\"h2\" class=\"level3\">ค</h2>");
    }

    @Test
    void rowsMustFillTheirTable() {
        refuses("row 2 ends before column 2", 0, Row.of("ก", "ข"), Row.of("ค"));
        refuses("row 1 is wider than 2 columns", 0, Row.of("ก", "ข", "ค"));
        refuses("beyond the last row", 0, new Row(List.of(Cell.of("ก").spanning(1, 2), Cell.of("ข"))));
        refuses("the header reaches down", 1, new Row(List.of(Cell.of("ก").spanning(1, 2), Cell.of("ข"))), Row.of("ค"));
        refuses("2 header rows of 1", 2, Row.of("ก", "ข"));
    }

    @Test
    void aCellAppearsWhereItReachesDown() {
        var table = new Table(
                TWO, 0, 0, List.of(new Row(List.of(Cell.of("ก"), Cell.of("ข").spanning(1, 2))), Row.of("ค")));
        assertThat(TableGrid.of(table).get(1).stream()
                        .map(place -> place.cell().lines().getFirst().getFirst().text() + place.begins()))
                .containsExactly("คtrue", "ขfalse");
    }

    @Test
    void textNeedsRoomBetweenTheMargins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageLayout.OFFICIAL.with(new Margins(1, 11, 1, 10)))
                .withMessageContaining("no room");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GIF89a", "%PDF-1.7", "<svg/>", "RIFF\0\0\0\0WEBPVP8 "})
    void picturesOfOtherKindsAreRefused(String content) {
        assertThat(PictureFile.look(content.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new PictureFile.Refused(Reason.NEITHER_PNG_NOR_JPEG));
    }

    @Test
    void brokenAndHugePicturesAreRefused() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        byte[] whole = out.toByteArray();
        assertThat(PictureFile.look(whole)).isInstanceOf(PictureFile.Usable.class);
        assertThat(PictureFile.look(Arrays.copyOf(whole, 40))).isEqualTo(new PictureFile.Refused(Reason.BROKEN));
        assertThat(PictureFile.look(Arrays.copyOf(whole, 6_000_000)))
                .isEqualTo(new PictureFile.Refused(Reason.TOO_LARGE));
        out.reset();
        ImageIO.write(new BufferedImage(9000, 3000, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        assertThat(PictureFile.look(out.toByteArray())).isEqualTo(new PictureFile.Refused(Reason.TOO_LARGE));
    }

    private static void refuses(String why, int headerRows, Row... rows) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Table(TWO, headerRows, 0, List.of(rows)))
                .withMessageContaining(why);
    }
}
