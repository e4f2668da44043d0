package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Whatever is sent, no address answers with a fault of the server, tells of its inner life, hands back what it was
/// sent as HTML, or changes anything that it refuses. `./prove fuzz` sends more.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.smtp.host=mail.invalid")
class FuzzTest {
    private static final int REQUESTS = Integer.getInteger("requests", 2_000);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private FlywayConnectionDetails owner;

    @LocalServerPort
    private int port;

    @Test
    void noAddressIsCarelessWithWhatItIsSent() throws Exception {
        try (var fuzz = new Fuzz(program, owner, port)) {
            var found = fuzz.run(REQUESTS, 2569);
            assertThat(found.faults()).isEmpty();
            assertThat(found.statuses()).containsKeys(200, 303, 400, 403, 404, 405, 422);
        }
    }

    /// The control: pages that are careless are found out, each for its fault.
    @Test
    void carelessPagesAreFoundOut() throws Exception {
        try (var _ = new Careless(program);
                var fuzz = new Fuzz(program, owner, port)) {
            var faults = fuzz.only("/careless/").run(1_500, 2569).faults();
            assertThat(faults.keySet())
                    .contains(
                            "500 GET /careless/throwing",
                            "reflected GET /careless/reflecting",
                            "reflected GET /careless/quoting",
                            "inner life GET /careless/telling",
                            "changed by a refusal GET /careless/changing");
        }
    }
}
