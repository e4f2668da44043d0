package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.browser.BrowserTest;
import org.prongsai.survey.token.Octets;
import org.prongsai.survey.token.Pass;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The host of passes over the wire.
@BrowserTest
class IssuePagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private KeyList keys;

    @Test
    void nothingOfItKnowsSomebodyAgain() throws IOException {
        for (String path : List.of("/i", "/keys", "/keys.html")) {
            assertThat(ask("GET", path, "", ""))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("Cache-Control: no-store", "Referrer-Policy: no-referrer", "default-src 'none'")
                    .doesNotContain("Set-Cookie");
        }
    }

    @Test
    void theListIsTheSameForEverybodyAndHoldsEachKey() throws IOException {
        SurveyForTests survey = SurveyForTests.open(beans, 0);
        Form form = beans.getBean(Forms.class).find(survey.id()).orElseThrow();
        var fresh = new KeyList(beans.getBean(FormStore.class), beans.getBean(java.time.Clock.class));
        String part = fresh.part(survey.id().toString().substring(0, 2)).orElseThrow();
        assertThat(part)
                .contains("\"" + survey.id() + "\":\"" + form.signingKey().text() + "\"");
        assertThat(fresh.json()).contains(hash(part));
        assertThat(fresh.fingerprint().replace(" ", "")).isEqualTo(fresh.hash().substring(0, 16));
        assertThat(fresh.part("zz")).isEmpty();
        var seen = new java.util.TreeSet<String>();
        for (int session = 0; session < 1000; session++) {
            seen.add(keys.hash());
        }
        assertThat(seen).hasSize(1);
    }

    @Test
    void whatNoPhoneSendsIsRefusedWithoutAWordOfIt() throws IOException {
        String json = "application/json";
        SurveyForTests survey = SurveyForTests.open(beans, 1);
        String blinded = Octets.of(new byte[Pass.SIGNATURE]).text();
        String secret = Octets.of(new byte[Invitations.SECRET]).text();
        String asked = "{\"survey\":\"%s\",\"secret\":\"%s\",\"blinded\":\"%s\"}";
        for (String body : List.of(
                "",
                "{",
                "[]",
                "{}",
                "{\"survey\":1}",
                asked.formatted("x", secret, blinded),
                asked.formatted(survey.id(), "", blinded),
                asked.formatted(survey.id(), "***", blinded),
                asked.formatted(survey.id(), secret, "A".repeat(5000)))) {
            assertThat(ask("POST", "/issue", json, body))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"refused\":\"unknown\"");
        }
        assertThat(ask("POST", "/issue", "text/plain", asked.formatted(survey.id(), secret, blinded)))
                .startsWith("HTTP/1.1 400 ");
        assertThat(ask("POST", "/issue", json, asked.formatted(UUID.randomUUID(), secret, blinded)))
                .startsWith("HTTP/1.1 404 ");
        assertThat(ask("POST", "/issue", json, asked.formatted(survey.id(), secret, blinded)))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"refused\":\"key\"");
    }

    private String ask(String method, String path, String type, String body) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = String.join(
                    "\r\n",
                    method + " " + path + " HTTP/1.1",
                    "Host: issue.localhost:" + port,
                    "Content-Type: " + type,
                    "Content-Length: " + body.length(),
                    "Connection: close",
                    "",
                    body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String text) {
        try {
            return Octets.of(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8)))
                    .text();
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
