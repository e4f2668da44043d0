package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Behind a proxy on this machine that ends TLS, as an operator configures it.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.forward-headers-strategy=native")
class BehindProxyTest {
    @LocalServerPort
    private int port;

    /// ASVS 3.4.1 and 3.3.1.
    @Test
    void browsersComeBackByTlsAloneAndCookiesGoByTlsAlone() throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.send(
                    Asked.get("/sign-in").with("X-Forwarded-Proto", "https").bytes());
            assertThat(answer.header("Strict-Transport-Security").orElseThrow())
                    .contains("max-age=31536000", "includeSubDomains");
            assertThat(answer.headers("Set-Cookie")).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
        }
    }

    /// The control: without TLS before it, neither is said.
    @Test
    void withoutTlsNeitherIsSaid() throws IOException {
        try (var wire = new Wire(port)) {
            var answer = wire.send(Asked.get("/sign-in").bytes());
            assertThat(answer.header("Strict-Transport-Security")).isEmpty();
            assertThat(answer.headers("Set-Cookie")).noneMatch(cookie -> cookie.contains("Secure"));
        }
    }
}
