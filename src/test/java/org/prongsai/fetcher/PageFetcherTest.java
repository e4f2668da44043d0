package org.prongsai.fetcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.prongsai.fetcher.Fetched.Answered;
import org.prongsai.fetcher.Fetched.Failed;
import org.prongsai.fetcher.Fetched.Reason;

class PageFetcherTest extends FetchesFromRoughServers {
    @Test
    void keepsTheBytesUnderTheirHash() throws IOException {
        Answered page = answered(fetch(server(RoughServer.of(OK + "\r\nX-A: b", "<p>2565</p>"))));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("x-a")).isEqualTo("b");
        assertThat(page.bytes()).isEqualTo(11);
        assertThat(folder.resolve(page.sha256())).hasContent("<p>2565</p>");
    }

    @Test
    void keepsPackedBytesAsTheyCame() throws IOException {
        byte[] packed = {31, (byte) 139, 8, 0};
        Answered page = answered(fetch(server((_, out) -> {
            out.write((OK + "\r\nContent-Encoding: gzip\r\n\r\n").getBytes(ISO_8859_1));
            out.write(packed);
        })));
        assertThat(folder.resolve(page.sha256())).hasBinaryContent(packed);
        assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void keepsErrorsAsAnswers() throws IOException {
        assertThat(answered(fetch(server(RoughServer.of("HTTP/1.1 404 Not Found", "ไม่พบ"))))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void followsFiveRedirectsAndNoMore() throws IOException {
        Fetched five = fetch(server(sendingOn(5)));
        assertThat(five.outcome()).isInstanceOf(Answered.class);
        assertThat(five.hops())
                .hasSize(6)
                .last()
                .extracting(Fetched.Hop::address)
                .isEqualTo("http://www.opdc.go.th/5");
        assertThat(reason(fetch(server(sendingOn(6))))).isEqualTo(Reason.TOO_MANY_REDIRECTS);
    }

    private static RoughServer.Answer sendingOn(int times) {
        return (request, out) -> {
            String line = request.getFirst();
            String path = line.substring(line.indexOf(' ') + 1, line.lastIndexOf(' '));
            int at = path.equals("/ita") ? 0 : Integer.parseInt(path.substring(1));
            out.write((at < times ? "HTTP/1.1 302 Found\r\nLocation: /" + (at + 1) + "\r\n\r\n" : OK + "\r\n\r\nda")
                    .getBytes(ISO_8859_1));
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost/",
                "http://127.0.0.1/",
                "//[::1]/",
                "file:///etc/passwd",
                "http://www.opdc.go.th:8080/",
                "http://user@www.opdc.go.th/",
                "gopher://www.opdc.go.th/",
                "http://169.254.169.254/latest/",
                ""
            })
    void isNotSentElsewhere(String target) throws IOException {
        RoughServer server = server(RoughServer.of("HTTP/1.1 302 Found\r\nLocation: " + target, ""));
        Fetched fetched = fetch(server);
        assertThat(reason(fetched)).isEqualTo(target.isEmpty() ? Reason.TOO_MANY_REDIRECTS : Reason.REDIRECT);
        assertThat(server.asked()).hasSize(target.isEmpty() ? 6 : 1);
    }

    @Test
    void noticesThatEncryptionWasDropped() {
        assertThat(new Fetched(List.of(hop("https://a.go.th/"), hop("http://a.go.th/")), new Failed(Reason.PROTOCOL))
                        .isDowngraded())
                .isTrue();
        assertThat(new Fetched(List.of(hop("http://a.go.th/"), hop("https://a.go.th/")), new Failed(Reason.PROTOCOL))
                        .isDowngraded())
                .isFalse();
    }

    private static Fetched.Hop hop(String address) {
        return new Fetched.Hop(address, 200, null, java.time.Instant.EPOCH);
    }

    @Test
    void keepsNoCookieAndShowsNoAccount() throws IOException {
        RoughServer server = server(
                RoughServer.of("HTTP/1.1 401 Unauthorized\r\nSet-Cookie: a=b\r\nWWW-Authenticate: Basic realm=x", ""));
        PageFetcher fetcher = fetcher(server.names());
        fetcher.fetch(PAGE);
        fetcher.fetch(PAGE);
        assertThat(server.asked())
                .hasSize(2)
                .allSatisfy(head -> assertThat(head)
                        .startsWith("GET /ita HTTP/1.1")
                        .contains("User-Agent: Prongsai/")
                        .doesNotContainIgnoringCase("cookie", "authorization", "referer"));
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        // held and not listened at, so that nobody else takes the port meanwhile
        try (var nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Fetched fetched = fetcher(RoughServer.names(nobody.getLocalPort())).fetch(PAGE);
            assertThat(reason(fetched)).isEqualTo(Reason.CONNECTION_REFUSED);
        }
    }

    @Test
    void saysWhenANameIsNotKnown() throws IOException {
        assertThat(reason(fetcher(new Names(_ -> {
                            throw new UnknownHostException("x");
                        }))
                        .fetch(PAGE)))
                .isEqualTo(Reason.NAME_UNKNOWN);
    }

    /// The guard's control: without it the same fetch reaches the server within.
    @Test
    void doesNotReachWhatIsNotPublic() throws IOException {
        RoughServer canary = server(RoughServer.of(OK, "secret"));
        Fetched guarded = fetcher(new PublicNames(canary.names())).fetch(PAGE);
        assertThat(reason(guarded)).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(canary.asked()).isEmpty();

        assertThat(fetcher(canary.names()).fetch(PAGE).outcome()).isInstanceOf(Answered.class);
        assertThat(canary.asked()).hasSize(1);
    }

    /// A name that means something else the second time that it is asked for.
    @Test
    void asksForANameOnlyOnce() throws IOException {
        RoughServer first = server(RoughServer.of(OK, "first"));
        RoughServer canary = server(RoughServer.of(OK, "secret"));
        var asked = new ArrayList<String>();
        var rebinding = new Names(host -> {
            asked.add(host);
            return (asked.size() == 1 ? first : canary).names().resolve(host, 80);
        });
        assertThat(folder.resolve(answered(fetcher(rebinding).fetch(PAGE)).sha256()))
                .hasContent("first");
        assertThat(asked).hasSize(1);
        assertThat(canary.asked()).isEmpty();
    }

    @Test
    void asksForNoAddressThatMayNotBeFetched() throws IOException {
        RoughServer server = server(RoughServer.of(OK, ""));
        Fetched fetched = fetcher(server.names()).fetch("http://127.0.0.1/");
        assertThat(fetched).isEqualTo(new Fetched(List.of(), new Failed(Reason.ADDRESS)));
        assertThat(server.asked()).isEmpty();
    }

    /// Answers by a rule of the test's own.
    private record Names(Rule rule) implements DnsResolver {
        interface Rule {
            List<InetSocketAddress> answer(String host) throws UnknownHostException;
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return rule.answer(host).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            return rule.answer(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
