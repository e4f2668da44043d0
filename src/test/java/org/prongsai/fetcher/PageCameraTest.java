package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.prongsai.fetcher.PagePicture.Taken;

@Timeout(90)
class PageCameraTest {
    private static final Path CHROMIUM =
            Path.of(Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium"));
    private static final String PAGE = "http://www.opdc.go.th/ita";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

    @TempDir
    Path folder;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @BeforeEach
    void needsABrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium");
    }

    /// Nothing is left: no process, no profile, no half of a file.
    @AfterEach
    void leavesNothing() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
        assertThat(browsers()).isEmpty();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).allMatch(name -> name.matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void picturesAPage() throws Exception {
        RoughServer server =
                server(page("<body style='background:#00f'>แผนป้องกันการทุจริต<div style='height:3000px'>"));
        Taken taken = taken(server.names());
        BufferedImage picture = ImageIO.read(folder.resolve(taken.png()).toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isBetween(3000, 3100);
        assertThat(picture.getRGB(1000, 700)).isEqualTo(0xff0000ff);
        assertThat(text(taken)).contains("แผนป้องกันการทุจริต");
    }

    /// Whatever a page asks its browser for; the control reaches the server within, once the guard lets its name
    /// through.
    @Test
    void reachesNothingWithin() throws Exception {
        RoughServer canary = server(RoughServer.of("HTTP/1.1 200 OK", "secret"));
        int port = canary.names().resolve("x", 80).getFirst().getPort();
        RoughServer server = server(page("""
                <img src='http://canary.go.th/img'><iframe src='http://canary.go.th/frame'></iframe>
                <img src='http://127.0.0.1:%1$d/'><img src='http://localhost:%1$d/'><img src='http://[::1]:%1$d/'>
                <iframe src='file:///etc/passwd'></iframe><link rel='preconnect' href='http://127.0.0.1:%1$d'>
                <script>
                  fetch('http://127.0.0.1:%1$d/', {mode: 'no-cors'});
                  new WebSocket('ws://127.0.0.1:%1$d/');
                  navigator.sendBeacon('http://127.0.0.1:%1$d/', 'x');
                </script>แผน""".formatted(port)));
        Taken taken = taken(new Split(server.names(), new PublicNames(canary.names())));
        assertThat(canary.asked()).isEmpty();
        assertThat(text(taken)).contains("แผน").doesNotContain("root:", "secret");

        taken(new Split(server.names(), canary.names()));
        assertThat(canary.asked()).isNotEmpty();
    }

    @Test
    void endsWithAPageThatNeverEnds() throws Exception {
        RoughServer server = server(page("<p>แผน<script>while (true) {}</script>"));
        long began = System.nanoTime();
        assertThat(take(server.names(), Duration.ofSeconds(10))).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    /// The page's own name leads to its server, every other name elsewhere.
    private record Split(DnsResolver own, DnsResolver others) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) {
            throw new AssertionError("ports matter");
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return (host.equals("www.opdc.go.th") ? own : others).resolve(host, port);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static RoughServer.Answer page(String html) {
        return (_, out) -> out.write((OK + "<!doctype html>" + html).getBytes(UTF_8));
    }

    private RoughServer server(RoughServer.Answer answer) throws IOException {
        var server = new RoughServer(answer);
        opened.add(server);
        return server;
    }

    private PagePicture take(DnsResolver names, Duration time) throws Exception {
        return PageCamera.asking(names, CHROMIUM, folder, time).take(PAGE);
    }

    private Taken taken(DnsResolver names) throws Exception {
        PagePicture picture = take(names, Duration.ofSeconds(30));
        assertThat(picture).isInstanceOf(Taken.class);
        return (Taken) picture;
    }

    private String text(Taken taken) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(folder.resolve(String.valueOf(taken.pdf())).toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /// Every process that a browser of this test has for a home.
    private List<String> browsers() throws IOException {
        var found = new ArrayList<String>();
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            for (Path one : all.filter(path -> path.getFileName().toString().matches("\\d+"))
                    .toList()) {
                try {
                    if (Files.readString(one.resolve("environ"), ISO_8859_1)
                            .contains("HOME=" + folder.toAbsolutePath())) {
                        found.add(Files.readString(one.resolve("cmdline"), ISO_8859_1));
                    }
                } catch (IOException ended) {
                    // not a browser of ours any more
                }
            }
        }
        return found;
    }
}
