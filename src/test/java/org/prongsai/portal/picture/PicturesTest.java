package org.prongsai.portal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.portal.PortalTest;
import org.prongsai.portal.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// Badges, cards and sheets, over the wire.
@PortalTest
class PicturesTest {
    @Autowired
    private Wire wire;

    /// Other sites show it: it needs no font, runs nothing, and says in words what it shows.
    @ParameterizedTest
    @ValueSource(strings = {"/badge/t-one.svg", "/badge/t-one.en.svg", "/badge/t-low.svg", "/badge/t-formula.svg"})
    void theBadgeIsAPictureThatSaysItsScore(String path) {
        var answer = wire.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        var badge = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), Parser.xmlParser());
        assertThat(badge.select("script, text, image, style")).isEmpty();
        assertThat(badge.select("title").text())
                .contains("2572")
                .contains(path.contains(".en.") ? "Made-up data" : "ข้อมูลสมมติ");
        if (path.contains("t-one")) {
            String total = JsonMapper.shared()
                    .readTree(wire.text("/api/v1/years/2572/agencies/t-one"))
                    .at("/agency/total")
                    .decimalValue()
                    .setScale(2)
                    .toPlainString();
            assertThat(badge.select("title").text()).contains(total);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/card/2572/t-one.png", "/card/2572/t-one.en.png", "/card/2572/t-low.png"})
    void theCardHasTheSizeThatSharedLinksExpect(String path) throws IOException {
        var card = ImageIO.read(new ByteArrayInputStream(wire.get(path).body()));
        assertThat(card.getWidth()).isEqualTo(1200);
        assertThat(card.getHeight()).isEqualTo(630);
    }

    @Test
    void theSheetIsOnePage() throws IOException {
        try (var pdf = Loader.loadPDF(wire.get("/card/2572/t-one.pdf").body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(wire.get("/card/2572/t-low.svg").statusCode()).isEqualTo(200);
    }
}
