package org.prongsai.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.published.PublishedForTests;
import org.prongsai.published.Releases;
import org.springframework.beans.factory.annotation.Autowired;

/// The public pages, over the wire.
@PortalTest
class PortalPagesTest {
    private static final String YEAR = "/2572";

    @Autowired
    private Wire wire;

    @Autowired
    private PublishedForTests published;

    @Autowired
    private Releases releases;

    static Stream<String> pages() {
        return Stream.of("/th", "/en")
                .flatMap(language -> Stream.of(
                                "",
                                YEAR,
                                YEAR + "/agencies/t-one",
                                YEAR + "/agencies/t-low",
                                YEAR + "/items",
                                YEAR + "/items/I4",
                                YEAR + "/items/O30",
                                YEAR + "/items/9.1",
                                YEAR + "/kinds/DEPARTMENT",
                                YEAR + "/kinds/DEPARTMENT?sort=name&page=1",
                                YEAR + "/provinces/%E0%B8%AA%E0%B8%87%E0%B8%82%E0%B8%A5%E0%B8%B2",
                                "/search",
                                "/search?q=%E0%B8%AA%E0%B8%A1%E0%B8%A1%E0%B8%95%E0%B8%B4",
                                "/methodology",
                                "/contest",
                                "/data")
                        .map(path -> language + path));
    }

    /// Who asks makes no difference, and nothing is set that would know him again.
    @ParameterizedTest
    @MethodSource("pages")
    void isTheSameForEverybody(String path) {
        HttpResponse<byte[]> first = wire.get(path);
        HttpResponse<byte[]> known = wire.get(
                path, "Cookie", "reader=en-thai; session=x", "Accept-Language", "en", "Authorization", "Basic eDp4");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(known.body()).isEqualTo(first.body());
        assertThat(first.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(first.headers().firstValue("Cache-Control")).contains("public, max-age=60");
        assertThat(first.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .doesNotContain("script");
        assertThat(text(first)).doesNotContain("_csrf").doesNotContain("<script");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isNotSentAgainToWhoHasIt(String path) throws IOException {
        HttpResponse<byte[]> plain = wire.get(path);
        String tag = plain.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("\"");
        HttpResponse<byte[]> again = wire.get(path, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(wire.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);

        HttpResponse<byte[]> packed = wire.get(path, "Accept-Encoding", "gzip");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
        HttpResponse<byte[]> head = wire.ask("HEAD", path);
        assertThat(head.headers().firstValue("ETag")).contains(tag);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysThatFiguresAreMadeUp(String path) {
        if (path.endsWith("/search") || path.contains("methodology") || path.contains("contest")) {
            return; // these show figures of no year, or of what was found in it
        }
        assertThat(wire.text(path)).contains(path.startsWith("/th") ? "ข้อมูลสมมติ" : "Made-up data");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/th/zzz",
                "/en/2500",
                "/th/2572/agencies/nobody",
                "/th/2572/items/TOTAL",
                "/th/2572/items/Q1",
                "/th/2572/kinds/NONE",
                "/th/2572/provinces/Atlantis"
            })
    void saysThatThereIsNothingWithoutKnowingWhoAsks(String path) {
        HttpResponse<byte[]> answer = wire.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(text(answer)).contains("href=\"/" + path.substring(1, 3));
    }

    /// Neither what no controller reads nor what the firewall refuses.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/th/search?page=x&q=a",
                "/th/search?q=%00",
                "/th/2572/kinds/DEPARTMENT?page=99999999999",
                "/th/a;b=c",
                "/th//2572",
                "/api/v1/%2e%2e/years",
                "/badge/%25",
                "/data/2572/agencies.csv?lang=en"
            })
    void setsNoCookieWhateverIsAsked(String path) {
        HttpResponse<byte[]> answer = wire.get(path, "Cookie", "session=x");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(text(answer)).doesNotContain("_csrf");
    }

    @Test
    void takesNothing() {
        assertThat(wire.ask("POST", "/th").statusCode()).isEqualTo(405);
        assertThat(wire.ask("DELETE", "/api/v1/years").statusCode()).isEqualTo(405);
    }

    @Test
    void showsEqualsAtEqualPlacesAsARange() {
        String one = place("t-one");
        assertThat(one).matches("[0-9]+–[0-9]+").isEqualTo(place("t-two"));
        int from = Integer.parseInt(one.substring(0, one.indexOf('–')));
        int to = Integer.parseInt(one.substring(one.indexOf('–') + 1));
        assertThat(to).isGreaterThan(from);
    }

    private String place(String code) {
        return Jsoup.parse(wire.text("/en" + YEAR + "/agencies/" + code))
                .select(".tile")
                .get(1)
                .select(".figure")
                .text();
    }

    @Test
    void saysWhyThereIsNoTotalAndNotWhatFewAnswered() {
        String page = wire.text("/en" + YEAR + "/agencies/t-low");
        assertThat(page).contains("There is no total");
        assertThat(wire.text("/api/v1/years" + YEAR + "/agencies/t-low")).contains("\"tallies\":{}");
        assertThat(wire.text("/data" + YEAR + "/agencies/t-low/tallies.csv").lines())
                .hasSize(1);
    }

    @Test
    void printsNamesAsTheyAre() {
        String page = wire.text("/en" + YEAR + "/agencies/t-formula");
        assertThat(page).doesNotContain("& <b>");
        assertThat(Jsoup.parse(page).select("h1").text()).contains("=Department of \"Formulas\", & <b>");
    }

    /// What the map shows is what the table beneath it shows.
    @Test
    void mapAndTableAgree() {
        var page = Jsoup.parse(wire.text("/en" + YEAR));
        var tiles = page.select("a.portal-province");
        assertThat(tiles).hasSizeGreaterThan(3);
        tiles.forEach(tile -> {
            String name = tile.select(".portal-province-name").text();
            var row = page.select(".portal-places ~ details tr").stream()
                    .filter(one -> one.select("th").text().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.select(".scored .figure").text())
                    .isEqualTo(tile.select(".portal-province-value").text());
        });
    }

    /// A correction is seen at once by whoever asks, and the page says that it is one.
    @Test
    void showsCorrections() {
        String before = wire.text("/en" + YEAR);
        assertThat(before).contains("First publication");
        published.correct("Two answers were counted twice");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(wire.text("/en" + YEAR))
                        .contains("Corrected, version 2")
                        .contains("Two answers were counted twice"));
        assertThat(releases.of(PublishedForTests.NOW)).hasSize(2);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
