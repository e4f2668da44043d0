package org.prongsai.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.prongsai.Proof;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// A hundred thousand requests with foreign ids, and how foreign and absent ids compare in answer and time.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.smtp.host=mail.invalid")
class TenantsProof {
    private static final int REQUESTS = Integer.getInteger("requests", 100_000);
    private static final int CONTROL = 4_000;
    private static final int THREADS = 4;
    private static final int ROUNDS = 3_000;
    private static final long SEED = 2569;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private FlywayConnectionDetails owner;

    @LocalServerPort
    private int port;

    @Test
    void tenants() throws Exception {
        try (var run = new TenantRun(program, owner, port)) {
            int insider = run.seenByTheInsider().size();
            Map<String, String> before = run.pictureOfTheNeighbour();
            var found = run.requests().run(REQUESTS, THREADS, SEED);
            var left = run.leftAmongOurs();
            var logged = run.logged();
            boolean untouched = run.pictureOfTheNeighbour().equals(before);
            var pairs = run.requests().pairs();
            var unlike = run.unlike(pairs);
            long[] medians = run.medians(pairs, ROUNDS);
            var control = run.withoutThePolicy(
                    () -> run.requests().only("/forgotten/").run(CONTROL, THREADS, SEED));

            new Proof("tenants", "No agency sees what another wrote")
                    .text("""
                            Two agencies with rows in each of %d tables, a word of its own in each of %d columns of text. People
                            of one, in each role, send random requests to all %d addresses, with the ids and codes of the other
                            wherever one can stand; each byte of each answer is searched, in workbooks too, then our own rows
                            (letters in the outbox and our log among them) and %,d lines of the log.""".formatted(
                                    before.size(),
                                    run.neighbours.planted(),
                                    run.requests().addresses(),
                                    run.linesSeen()))
                    .row("what", "figure")
                    .row("requests", "%,d".formatted(found.asked()))
                    .row(
                            "answers by status",
                            found.statuses().entrySet().stream()
                                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                                    .collect(Collectors.joining(", ")))
                    .row("answers with the other's word", "**" + found.leaks().size() + "**")
                    .row(
                            "tables where our rows hold it, lines of the log",
                            "**" + left.size() + "**, **" + logged.size() + "**")
                    .row("the other's rows are as before", untouched ? "**yes**" : "**no**")
                    .row("control: the other's own person finds the word on", insider + " of 8 pages")
                    .row(
                            "control: row-level security off, at an address that forgets its condition",
                            control.leaks().size() + " answers of %,d show the word".formatted(CONTROL))
                    .row(
                            "foreign and absent ids answered differently",
                            "**%d** of %d".formatted(unlike.size(), pairs.size()))
                    .row(
                            "median time: foreign, absent, foreign again",
                            "%.2f ms, %.2f ms, %.2f ms".formatted(medians[0] / 1e6, medians[1] / 1e6, medians[2] / 1e6))
                    .text(
                            "Times are of %,d rounds on one connection, the three requests of a round in random order; the third kind shows the noise."
                                    .formatted(ROUNDS))
                    .write();

            assertThat(found.leaks()).isEmpty();
            assertThat(found.broken()).isEmpty();
            assertThat(left).isEmpty();
            assertThat(logged).isEmpty();
            assertThat(untouched).isTrue();
            assertThat(insider).isGreaterThanOrEqualTo(4);
            assertThat(control.leaks()).isNotEmpty();
            assertThat(unlike).isEmpty();
            assertThat((double) medians[0] / medians[1]).isBetween(0.9, 1.1);
        }
    }
}
