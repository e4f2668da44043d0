package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class GuardProxyTest {
    private static final String PAGE = "GET http://www.opdc.go.th/ita?a=b HTTP/1.1";
    private static final String OK = "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 4";

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    void passesOnARequestOnce() throws Exception {
        RoughServer server = server(RoughServer.of(OK, "2565"));
        String answer = ask(proxy(server.names()), PAGE, "Accept: */*\r\nProxy-Connection: keep-alive\r\nX: y");
        assertThat(answer)
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("Connection: close\r\n")
                .endsWith("\r\n\r\n2565");
        assertThat(answer).doesNotContain("keep-alive");
        assertThat(server.asked())
                .containsExactly("GET /ita?a=b HTTP/1.1\nHost: www.opdc.go.th\nAccept: */*\nX: y\nConnection: close");
    }

    /// What follows a request belongs to nobody: another request on the same connection would reach a server unseen.
    @Test
    void passesOnNothingAfterARequest() throws Exception {
        RoughServer server = server(RoughServer.of(OK, "2565"));
        GuardProxy proxy = proxy(server.names());
        String two = ask(proxy, PAGE, password(proxy) + "\r\n\r\nGET http://other.go.th/ HTTP/1.1");
        assertThat(two).endsWith("2565");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void tunnelsWhatIsEncrypted() throws Exception {
        RoughServer server = server(RoughServer.of("hello", ""));
        GuardProxy proxy = proxy(server.names());
        assertThat(ask(proxy, "CONNECT www.opdc.go.th:443 HTTP/1.1", password(proxy) + "\r\n\r\nsecret"))
                .isEqualTo("HTTP/1.1 200 OK\r\n\r\nhello\r\n\r\n");
        assertThat(server.asked()).containsExactly("secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Proxy-Authorization: Basic cGFnZTo=",
                "Proxy-Authorization: Bearer x",
                "Proxy-Authorization: Basic cGFnZTo=\r\nProxy-Authorization: Basic cGFnZTo="
            })
    void asksForThePassword(String given) throws Exception {
        RoughServer server = server(RoughServer.of(OK, "2565"));
        GuardProxy proxy = proxy(server.names());
        assertThat(raw(proxy, PAGE + "\r\n" + given + (given.isEmpty() ? "\r\n" : "\r\n\r\n")))
                .startsWith("HTTP/1.1 407 ");
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT 127.0.0.1:443 HTTP/1.1",
                "CONNECT [::1]:443 HTTP/1.1",
                "CONNECT 2130706433:443 HTTP/1.1",
                "CONNECT 0x7f.1:443 HTTP/1.1",
                "CONNECT localhost:443 HTTP/1.1",
                "CONNECT printer:443 HTTP/1.1",
                "CONNECT metadata.internal:443 HTTP/1.1",
                "CONNECT www.opdc.go.th:80 HTTP/1.1",
                "CONNECT www.opdc.go.th:22 HTTP/1.1",
                "CONNECT www.opdc.go.th:4430 HTTP/1.1",
                "CONNECT www.opdc.go.th HTTP/1.1",
                "CONNECT user@www.opdc.go.th:443 HTTP/1.1",
                "CONNECT WWW.opdc.go.th.:443 HTTP/1.1",
                "CONNECT https://www.opdc.go.th/ HTTP/1.1",
                "GET http://127.0.0.1/ HTTP/1.1",
                "GET http://169.254.169.254/latest/meta-data/ HTTP/1.1",
                "GET http://[::ffff:10.0.0.1]/ HTTP/1.1",
                "GET http://localhost/ HTTP/1.1",
                "GET http://www.opdc.go.th:8080/ HTTP/1.1",
                "GET http://www.opdc.go.th:443/ HTTP/1.1",
                "GET http://user@www.opdc.go.th/ HTTP/1.1",
                "GET http://127.0.0.1#www.opdc.go.th/ HTTP/1.1",
                "GET http://127.0.0.1?www.opdc.go.th/ HTTP/1.1",
                "GET https://www.opdc.go.th/ HTTP/1.1",
                "GET ftp://www.opdc.go.th/ HTTP/1.1",
                "GET file:///etc/passwd HTTP/1.1",
                "GET ws://www.opdc.go.th/ HTTP/1.1",
                "GET / HTTP/1.1",
                "GET * HTTP/1.1",
                "GET http://www.opdc.go.th/ HTTP/1.0",
                "GET http://www.opdc.go.th/ x HTTP/1.1",
                "get http://www.opdc.go.th/ HTTP/1.1",
                "SSH-2.0-OpenSSH_9.2"
            })
    void letsNothingElseThrough(String line) throws Exception {
        RoughServer server = server(RoughServer.of(OK, "2565"));
        GuardProxy proxy = proxy(server.names());
        assertThat(ask(proxy, line, "")).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 4\r\nTransfer-Encoding: chunked",
                "Content-Length: 4\r\nContent-Length: 5",
                "Content-Length: -1",
                "Content-Length: 99999999",
                " folded: x",
                "no field"
            })
    void passesOnNothingThatCanBeReadInTwoWays(String fields) throws Exception {
        RoughServer server = server(RoughServer.of(OK, "2565"));
        assertThat(ask(proxy(server.names()), PAGE, fields)).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    /// The control: without the guard's names the same request reaches the server within.
    @ParameterizedTest
    @ValueSource(strings = {PAGE, "CONNECT www.opdc.go.th:443 HTTP/1.1"})
    void doesNotReachWhatIsNotPublic(String line) throws Exception {
        RoughServer canary = server(RoughServer.of(OK, "secret"));
        assertThat(askWhole(proxy(new PublicNames(canary.names())), line)).isEmpty();
        assertThat(canary.asked()).isEmpty();

        assertThat(askWhole(proxy(canary.names()), line)).contains("200");
        assertThat(canary.asked()).hasSize(1);
    }

    /// A name that means something else the second time that it is asked for.
    @Test
    void asksForANameOnlyOnce() throws Exception {
        RoughServer server = server(RoughServer.of(OK, "2565"));
        RoughServer canary = server(RoughServer.of(OK, "secret"));
        var asked = new AtomicInteger();
        var rebinding = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                throw new AssertionError("ports matter");
            }

            @Override
            public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
                return (asked.getAndIncrement() == 0 ? server : canary).names().resolve(host, port);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        assertThat(ask(proxy(rebinding), PAGE, "")).endsWith("2565");
        assertThat(asked).hasValue(1);
        assertThat(canary.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, "CONNECT www.opdc.go.th:443 HTTP/1.1"})
    void takesNoMoreThanItsLimit(String line) throws Exception {
        RoughServer server = server((_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(ISO_8859_1));
            for (int i = 0; i < 1024; i++) {
                out.write(new byte[1024]);
            }
        });
        GuardProxy proxy = GuardProxy.open(server.names(), 100_000, Duration.ofSeconds(20));
        opened.add(proxy);
        assertThat(askWhole(proxy, line)).hasSizeBetween(50_000, 100_200);
        assertThat(proxy.left()).isZero();
        assertThatThrownBy(() -> askWhole(proxy, line)).isInstanceOf(ConnectException.class);
    }

    @Test
    void endsInTime() throws Exception {
        RoughServer server = server((_, _) -> Thread.sleep(Duration.ofSeconds(20)));
        GuardProxy proxy = GuardProxy.open(server.names(), 100_000, Duration.ofMillis(500));
        opened.add(proxy);
        long began = System.nanoTime();
        assertThat(ask(proxy, PAGE, "")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThatThrownBy(() -> ask(proxy, PAGE, "")).isInstanceOf(ConnectException.class);
    }

    private RoughServer server(RoughServer.Answer answer) throws IOException {
        var server = new RoughServer(answer);
        opened.add(server);
        return server;
    }

    private GuardProxy proxy(DnsResolver names) throws IOException {
        GuardProxy proxy = GuardProxy.open(names, PageFetcher.MOST_BYTES, Duration.ofSeconds(20));
        opened.add(proxy);
        return proxy;
    }

    private static String password(GuardProxy proxy) {
        return "Proxy-Authorization: Basic "
                + Base64.getEncoder().encodeToString((proxy.user() + ":" + proxy.password()).getBytes(UTF_8));
    }

    /// Asks with the password, unless `fields` bring it.
    private static String ask(GuardProxy proxy, String line, String fields) throws IOException {
        String known = fields.contains("Proxy-Authorization") ? "" : password(proxy) + "\r\n";
        return raw(proxy, line + "\r\n" + known + fields + (fields.isEmpty() ? "\r\n" : "\r\n\r\n"));
    }

    /// Asks, and says something through the tunnel if it is one.
    private static String askWhole(GuardProxy proxy, String line) throws IOException {
        return ask(proxy, line, line.startsWith("CONNECT") ? password(proxy) + "\r\n\r\nhello" : "");
    }

    private static String raw(GuardProxy proxy, String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            var answer = new StringBuilder();
            try {
                for (int one = socket.getInputStream().read();
                        one >= 0;
                        one = socket.getInputStream().read()) {
                    answer.append((char) one);
                }
            } catch (SocketException cutOff) {
                // closed before all was read that was sent
            }
            return answer.toString();
        }
    }
}
