package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Requests that only a socket can send.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.smtp.host=mail.invalid")
class RawRequestsTest {
    private static final String HIDDEN = "GET /editions HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @LocalServerPort
    private int port;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @AfterEach
    void listenNoMore() {
        logger().detachAppender(lines);
    }

    /// ASVS 4.2.1. However the length is said twice, a request inside the body is never answered.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 4",
                "Content-Length: 0\r\nContent-Length: 200",
                "Content-Length: 200\r\nContent-Length: 0",
                "Content-Length: 0, 200",
                "Content-Length: +0",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding:\u000bchunked",
                " Transfer-Encoding: chunked\r\nContent-Length: 0",
            })
    void aRequestHiddenInAnotherIsNotAnswered(String lengths) throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.send(
                    ("POST /sign-out HTTP/1.1\r\nHost: localhost\r\n" + lengths + "\r\n\r\n0\r\n\r\n" + HIDDEN)
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer.status()).isIn(400, 403, 501);
            assertThat(more(wire)).doesNotContain("200");
        }
    }

    /// The control: said once, the second request is one of its own and is answered.
    @Test
    void theSecondOfTwoRequestsIsAnswered() throws IOException {
        try (var wire = new Wire(port)) {
            wire.send(("POST /sign-out HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n" + HIDDEN)
                    .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(more(wire)).contains("200");
        }
    }

    private static String more(Wire wire) {
        try {
            return wire.read(false).head().lines().findFirst().orElse("");
        } catch (IOException closed) {
            return "";
        }
    }

    @Test
    void aTextThatCannotBeStoredIsRefused() throws IOException {
        try (var wire = new Wire(port)) {
            Visitor visitor = Visitor.stranger(wire);
            var answer = wire.send(Asked.form("/sign-in/password", "email=a%00b&password=c")
                    .by(visitor)
                    .bytes());
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    /// ASVS 13.4.4.
    @Test
    void nothingIsEchoedByTrace() throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.send(new Asked("TRACE", "/ui", List.of(), new byte[0])
                    .with("X-Secret", "q7xz")
                    .bytes());
            assertThat(answer.status()).isIn(400, 403, 405);
            assertThat(answer.bytes()).doesNotContain("q7xz");
        }
    }

    /// ASVS 4.1.3. Whoever sends them, they say nothing of the way here, unless a proxy is configured.
    @Test
    void headersOfProxiesAreNotBelieved() throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.send(Asked.get("/sign-in")
                    .with("X-Forwarded-Host", "evil.example")
                    .with("X-Forwarded-Proto", "https")
                    .with("X-Forwarded-Prefix", "/evil.example")
                    .with("Forwarded", "host=evil.example;proto=https")
                    .bytes());
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.bytes()).doesNotContain("evil.example").doesNotContainIgnoringCase("strict-transport");
            assertThat(answer.headers("Set-Cookie")).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        }
    }

    /// ASVS 13.4.2, 13.4.5. Nothing looks into the program while it runs, and its own files are not served.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/h2-console",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/.git/config",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/assets/../application.properties",
                "/assets/%2e%2e/application.properties",
                "/db/migration/__root/",
                "/jolokia",
                "/manager/html",
                "/server-status"
            })
    void nothingLooksInside(String path) throws IOException {
        try (var wire = new Wire(port)) {
            assertThat(wire.send(Asked.get(path).bytes()).status()).isIn(400, 404);
        }
    }

    /// ASVS 13.3.1, 16.2.5. What people prove themselves by stands in no line of the log, not even of a fine one.
    @Test
    void noSecretIsLogged() throws IOException {
        listen();
        try (var wire = new Wire(port)) {
            Visitor visitor = Visitor.stranger(wire).signedIn("nobody", "q7xz-session");
            for (String path : List.of(
                    "/sign-in/password",
                    "/sign-in/link",
                    "/sign-in/link/use",
                    "/sign-in/first",
                    "/me/security/password")) {
                wire.send(Asked.form(
                                path, "email=q7xz%40example.go.th&password=q7xz-password&code=q7xz-code&current=q7xz-1")
                        .by(visitor)
                        .bytes());
                wire.send(Asked.form(path, "password=q7xz%ff&code=%zz").bytes());
            }
        }
        assertThat(lines.list).isNotEmpty();
        assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains("q7xz"));
        assertThat(lines.list.stream()
                        .map(line -> line.getThrowableProxy())
                        .filter(Objects::nonNull)
                        .map(thrown -> String.valueOf(thrown.getMessage())))
                .noneMatch(message -> message.contains("q7xz"));
    }

    private void listen() {
        logger().setLevel(Level.DEBUG);
        lines.start();
        logger().addAppender(lines);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger("org.prongsai");
    }
}
