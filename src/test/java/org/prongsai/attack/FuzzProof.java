package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.Proof;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Fifty thousand requests that no browser sends.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.smtp.host=mail.invalid")
class FuzzProof {
    private static final int REQUESTS = Integer.getInteger("requests", 50_000);
    private static final int CONTROL = 2_000;
    private static final long SEED = 2569;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private FlywayConnectionDetails owner;

    @LocalServerPort
    private int port;

    @Test
    void fuzz() throws Exception {
        try (var fuzz = new Fuzz(program, owner, port)) {
            Fuzz.Found found = fuzz.run(REQUESTS, SEED);
            Fuzz.Found control = control();
            new Proof("fuzz", "No request brings the server to a fault")
                    .text("""
                            Every address (%d), as nobody and as each sample post: each probe in each variable and parameter,
                            missing, doubled, unescaped; every method with every kind of body; odd headers. A fault is an answer
                            of 5xx or none, a trace of the program's inner life, unescaped reflection, an expression worked out,
                            a header split, or an act in the trail after a refusal or a reading.""".formatted(fuzz.addresses()))
                    .row("what", "figure")
                    .row("requests", "%,d".formatted(found.asked()))
                    .row(
                            "answers by status",
                            found.statuses().entrySet().stream()
                                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                                    .collect(Collectors.joining(", ")))
                    .row("faults", "**" + found.faults().size() + "**")
                    .row(
                            "control: faults of five careless pages",
                            String.join(", ", control.faults().keySet()))
                    .write();
            assertThat(found.faults()).isEmpty();
            assertThat(control.faults()).hasSizeGreaterThanOrEqualTo(4);
        }
    }

    private Fuzz.Found control() throws Exception {
        try (var _ = new Careless(program);
                var fuzz = new Fuzz(program, owner, port)) {
            return fuzz.only("/careless/").run(CONTROL, SEED);
        }
    }
}
