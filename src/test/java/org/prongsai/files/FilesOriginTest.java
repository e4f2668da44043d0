package org.prongsai.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.prongsai.browser.Browser;
import org.prongsai.browser.BrowserTest;
import org.prongsai.web.access.OpenToAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The origin of files over the wire, and as a browser keeps it apart from the pages.
@BrowserTest
class FilesOriginTest {
    /// One red pixel.
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    @LocalServerPort
    private int port;

    @Autowired
    private FileAddresses addresses;

    @Autowired
    private FileStore store;

    @Value("${prongsai.files.folder}")
    private Path folder;

    @Test
    void aFileComesWhole() throws IOException {
        byte[] bytes = StoreContract.bytes(300_000);
        byte[] answer = ask(addresses.download(keep(bytes), "a.bin", "application/octet-stream"));
        assertThat(head(answer))
                .startsWith("HTTP/1.1 200 ")
                .contains("Content-Security-Policy: sandbox; default-src 'none'", "Content-Length: 300000")
                .doesNotContain("Set-Cookie");
        assertThat(answer).endsWith(bytes);
    }

    /// Fewer bytes than were announced: no program takes that for the file.
    @Test
    void aDamagedFileBreaksOff() throws IOException {
        byte[] bytes = StoreContract.bytes(300_001);
        String hash = keep(bytes);
        byte[] turned = bytes.clone();
        turned[299_000] ^= 1;
        Path kept = folder.resolve(hash.substring(0, 2)).resolve(hash);
        Files.write(kept, turned);
        try {
            byte[] answer = ask(addresses.download(hash, "a.bin", "application/octet-stream"));
            assertThat(head(answer)).contains("Content-Length: 300001");
            assertThat(new String(answer, StandardCharsets.ISO_8859_1)).doesNotContain("<html", "<footer");
            assertThat(answer.length - head(answer).length()).isBetween(0, 300_000 - VerifiedStream.BLOCK / 2);
        } finally {
            Files.delete(kept);
        }
    }

    /// The policy of our pages lets it in, and the answer lets itself be shown.
    @Test
    void pagesShowPicturesOfIt(Browser browser) {
        Page page = browser.openSignedOut("/test-picture/" + keep(PNG));
        page.waitForLoadState();
        assertThat(page.evaluate("[...document.images].map(image => image.naturalWidth)"))
                .asString()
                .isEqualTo("[1]");
    }

    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    @OpenToAll
    static class Pictures {
        private final FileAddresses addresses;

        Pictures(FileAddresses addresses) {
            this.addresses = addresses;
        }

        @GetMapping(path = "/test-picture/{hash}", produces = "text/html;charset=utf-8")
        String page(@PathVariable String hash) {
            return "<!doctype html><html lang=th><title>ภาพ</title><img alt='' src='"
                    + addresses.picture(hash).replace("&", "&amp;") + "'>";
        }
    }

    private String keep(byte[] bytes) {
        return store.keep(new ByteArrayInputStream(bytes));
    }

    /// Asks this server under the name that the address has, which not every system resolves.
    private byte[] ask(String address) throws IOException {
        URI uri = URI.create(address);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = String.join(
                    "\r\n",
                    "GET " + uri.getRawPath() + "?" + uri.getRawQuery() + " HTTP/1.1",
                    "Host: " + uri.getHost() + ":" + port,
                    "Connection: close",
                    "",
                    "");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toByteArray();
        }
    }

    private static String head(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n\r\n") + 4);
    }
}
