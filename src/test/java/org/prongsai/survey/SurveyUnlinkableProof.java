package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.prongsai.Proof;
import org.prongsai.attack.Wire;
import org.prongsai.database.WithinTenant;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// That nobody who reads everything can tell whose answer is whose.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.survey.boxes=3")
@Import(OpenedSurveys.class)
@WithinTenant
class SurveyUnlinkableProof {
    private static final int SEEDS = 20;
    private static final int TABLES = 10_000;
    private static final int SESSIONS = 1_000;

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    @Test
    void unlinkable() throws Exception {
        var linkage = new Linkage(beans);
        Map<String, Double> linked = new HashMap<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            linkage.attack(seed).forEach((order, share) -> linked.merge(order, share / SEEDS, Double::sum));
        }
        double mean =
                linked.values().stream().mapToDouble(share -> share).average().orElseThrow();
        Map<String, Double> control = linkage.control(SEEDS);
        long recovered = SuppressionTest.recovered(Suppression::shown, TABLES);
        long careless = SuppressionTest.recovered(SuppressionTest::smallAlone, TABLES);
        int keys = listsSeen();

        new Proof("survey-unlinkable", "Surveys: whose answer is whose, tried by who reads everything")
                .text("""
                        %d people collect passes and answer in the same order, %d times; then the survey is closed. An \
                        administrator of the database who knows that order lays the stored answers beside it, by where the \
                        rows lie, by their transactions, by their ids and by their places in the files of the log. Guessing \
                        alone is right for %.2f %%.""".formatted(Linkage.PEOPLE, SEEDS, 100.0 / Linkage.PEOPLE))
                .row("what", "share of people whose own answer was named")
                .row("by `ctid`", percent(linked.get("ctid")))
                .row("by `xmin`", percent(linked.get("xmin::text::bigint, ctid")))
                .row("by id", percent(linked.get("id")))
                .row("by the log (WAL)", percent(linked.get("wal")))
                .row("all of them, mean", "**%s**".formatted(percent(mean)))
                .row("control: stored on arrival, by `ctid`", percent(control.get("ctid")))
                .row("control: stored on arrival, by the log", percent(control.get("wal")))
                .text("Small groups in published tables, and the list of keys.")
                .row("what", "figure")
                .row("hidden groups worked out of %,d random tables".formatted(TABLES), "**%d**".formatted(recovered))
                .row("control: the small ones hidden alone", "%,d".formatted(careless))
                .row("different lists of keys seen by %,d fresh visitors".formatted(SESSIONS), "**%d**".formatted(keys))
                .write();

        assertThat(mean).isLessThanOrEqualTo(0.01);
        assertThat(control.values()).allMatch(share -> share > 0.5);
        assertThat(recovered).isZero();
        assertThat(careless).isPositive();
        assertThat(keys).isEqualTo(1);
    }

    /// Each visitor comes by a client of its own, with another browser, language and network.
    private int listsSeen() throws IOException {
        var seen = new TreeSet<String>();
        for (int visitor = 0; visitor < SESSIONS; visitor++) {
            try (var wire = new Wire(port)) {
                Wire.Answer answer = wire.send("""
                        GET /keys HTTP/1.1\r
                        Host: issue.localhost\r
                        User-Agent: phone %d\r
                        Accept-Language: %s\r
                        X-Forwarded-For: 203.0.113.%d\r
                        \r
                        """.formatted(visitor, visitor % 2 == 0 ? "th" : "en", visitor % 250)
                        .getBytes(StandardCharsets.US_ASCII));
                assertThat(answer.status()).isEqualTo(200);
                seen.add(answer.text());
            }
        }
        return seen.size();
    }

    private static String percent(@Nullable Double share) {
        return "%.2f %%".formatted(100 * Objects.requireNonNull(share));
    }
}
