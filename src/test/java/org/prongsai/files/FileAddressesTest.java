package org.prongsai.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriUtils;

/// What the origin of files answers, and what it does not.
@SpringBootTest
@AutoConfigureMockMvc
class FileAddressesTest {
    private static final String ORIGIN = "http://files.localhost:8080";
    private static final String NAME = "แผน ๒๕๖๕.pdf";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};
    private static final byte[] PAGE = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private FileAddresses addresses;

    @Autowired
    private FileStore store;

    @Test
    void givesAFileOutToBeSaved() {
        MvcTestResult answer = get(addresses.download(keep(PAGE), NAME, "text/html;charset=utf-8"));
        assertThat(answer).hasStatusOk().body().isEqualTo(PAGE);
        assertGuarded(answer);
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment; ")
                .endsWith("filename*=UTF-8''%E0%B9%81%E0%B8%9C%E0%B8%99%20%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%95.pdf");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(PAGE.length));
        assertThat(header(answer, "Cache-Control")).startsWith("private");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    @Test
    void showsAPictureToOurPages() {
        MvcTestResult answer = get(addresses.picture(keep(PNG)));
        assertThat(answer).hasStatusOk().body().isEqualTo(PNG);
        assertGuarded(answer);
        assertThat(header(answer, "Content-Disposition")).isEqualTo("inline");
        assertThat(header(answer, "Content-Type")).isEqualTo("image/png");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
    }

    @Test
    void showsNothingButPng() {
        for (byte[] other : List.of(PAGE, new byte[0], new byte[] {(byte) 0x89, 'P'})) {
            MvcTestResult answer = get(addresses.picture(keep(other)));
            assertThat(answer).hasStatus(404).body().isEmpty();
            assertGuarded(answer);
        }
    }

    /// Each part of an address is signed: changed or left out, it is nobody's.
    @ParameterizedTest
    @CsvSource({
        "/download/, /picture/",
        "type=application%2Fpdf, type=text%2Fhtml",
        "type=application%2Fpdf&, ''",
        "name=a.pdf, name=a.html",
        "name=a.pdf, name=a.pdf%0A",
        "until=1, until=2",
        "until=, until=-",
        "until=, until=%0A",
        "key=, key=A",
        "key=, x=",
        "'?', ';x=1?'",
        "/download/, //download/",
        "/download/, /download/../download/"
    })
    void takesNoAddressThatItDidNotMake(String part, String other) {
        String address = addresses.download(keep(PAGE), "a.pdf", "application/pdf");
        assertThat(address).contains(part);
        MvcTestResult answer = get(address.replace(part, other));
        assertThat(answer).hasStatus(404).body().isEmpty();
        assertGuarded(answer);
        assertThat(get(address)).hasStatusOk();
    }

    @Test
    void takesNoAddressOfAnotherFile() {
        String address = addresses.download(keep(PAGE), "a.pdf", "application/pdf");
        assertThat(get(address.replace(keep(PAGE), keep(PNG)))).hasStatus(404);
    }

    @Test
    void saysThatNothingIsThere() {
        assertThat(get(addresses.download("0".repeat(64), "a.pdf", "application/pdf")))
                .hasStatus(404);
    }

    /// The origin of files serves nothing else.
    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/sign-in", "/ui", "/guide", "/assets/prongsai.css", "/error", "/verify", "/favicon.ico"})
    void servesNoPages(String path) {
        MvcTestResult answer = get(ORIGIN + path);
        assertThat(answer).hasStatus(404).body().isEmpty();
        assertGuarded(answer);
    }

    /// The control: the same paths lead somewhere under the host of the pages; files do not.
    @Test
    void pagesServeNoFiles() {
        assertThat(get("http://localhost:8080/ui")).hasStatusOk();
        for (String address :
                List.of(addresses.download(keep(PAGE), "a.html", "text/html"), addresses.picture(keep(PNG)))) {
            assertThat(get(address)).hasStatusOk();
            String here = address.replace("files.localhost", "localhost");
            assertThat(get(here)).hasStatus(404).bodyText().doesNotContain("alert(1)");
        }
    }

    @Test
    void takesNothing() {
        String address = addresses.download(keep(PAGE), "a.pdf", "application/pdf");
        assertThat(mvc.post().uri(URI.create(address))).hasStatus(405);
        assertThat(mvc.delete().uri(URI.create(address))).hasStatus(405);
        assertThat(mvc.head().uri(URI.create(address))).hasStatusOk().body().isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b\\c.pdf, a_b_c.pdf",
        "'../../x', .._.._x",
        "'a\u202efdp.exe', a_fdp.exe",
        "'a\"; filename=\"b', a_; filename=_b",
        "' ', file"
    })
    void namesFilesAsEverySystemTakesThem(String name, String fit) {
        assertThat(header(get(addresses.download(keep(PAGE), name, "text/plain")), "Content-Disposition"))
                .contains("filename*=UTF-8''" + UriUtils.encode(fit, "UTF-8"));
    }

    @Test
    void callsATypeThatIsNoneUnknown() {
        for (String type : List.of("", "x", "text/html\r\nSet-Cookie: a=b")) {
            assertThat(header(get(addresses.download(keep(PAGE), "a", type)), "Content-Type"))
                    .isEqualTo("application/octet-stream");
        }
    }

    @Test
    void refusesWhatIsNoHash() {
        assertThatThrownBy(() -> addresses.picture("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertGuarded(MvcTestResult answer) {
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getResponse().getHeaders("Set-Cookie")).isEmpty();
    }

    private static String header(MvcTestResult answer, String name) {
        return String.valueOf(answer.getResponse().getHeader(name));
    }

    private String keep(byte[] bytes) {
        return store.keep(new ByteArrayInputStream(bytes));
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(URI.create(address)).exchange();
    }
}
