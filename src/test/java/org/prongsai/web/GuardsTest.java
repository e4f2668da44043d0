package org.prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the server lets in and out, asked over the wire.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class GuardsTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int TOO_LARGE = 23 << 20;

    @LocalServerPort
    private int port;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void letsBrowsersRunOnlyOurOwnFiles() throws IOException, InterruptedException {
        var headers = get("/ui").headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue(Guards.contentSecurityPolicy("http://files.localhost:" + port))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'self'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Content-Language")).hasValue("th");
    }

    @Test
    void keepsNoSession() throws IOException, InterruptedException {
        assertThat(get("/ui").headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }

    @Test
    void refusesAForgedForm() throws IOException, InterruptedException {
        get("/ui");
        var answer = post("/ui", "a=b");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ไม่อนุญาตให้ทำรายการนี้");
    }

    @Test
    void takesAFormThatItGaveOut() throws IOException, InterruptedException {
        var token = TOKEN.matcher(get("/ui").body());
        assertThat(token.find()).isTrue();
        assertThat(post("/ui", "_csrf=" + token.group(1)).statusCode()).isEqualTo(422);
    }

    @Test
    void saysHowLargeAFileMayBe() throws IOException, InterruptedException {
        var answer = client.send(
                request("/ui")
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofByteArray(new byte[TOO_LARGE]))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("ไม่เกิน 21 เมกะไบต์");
    }

    @Test
    void answersAnAddressThatMakesNoSense() throws IOException, InterruptedException {
        var answer = get("/ui;x=1//");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("ระบบอ่านคำขอนี้ไม่ได้");
    }

    @Test
    void servesItsFilesForAYearUnderTheHashOfTheirContent() throws IOException, InterruptedException {
        var page = get("/ui").body();
        for (String name : new String[] {"prongsai", "htmx\\.min"}) {
            var asset = Pattern.compile("/assets/" + name + "-[0-9a-f]{32}\\.(css|js)")
                    .matcher(page);
            assertThat(asset.find()).as(name).isTrue();
            var file = get(asset.group());
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("max-age=31536000", "immutable");
        }
    }

    @Test
    void namesTheFontsByTheirHash() throws IOException, InterruptedException {
        var css = Pattern.compile("/assets/prongsai-[0-9a-f]{32}\\.css")
                .matcher(get("/ui").body());
        assertThat(css.find()).isTrue();
        var font = Pattern.compile("fonts/sarabun-thai-400-[0-9a-f]{32}\\.woff2")
                .matcher(get(css.group()).body());
        assertThat(font.find()).isTrue();
        assertThat(get("/assets/" + font.group()).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }
}
