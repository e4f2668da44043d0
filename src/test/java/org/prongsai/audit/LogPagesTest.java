package org.prongsai.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;

@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class LogPagesTest {
    private static final Cookie ENGLISH = new Cookie("reader", "en-arabic");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Trail trail;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private Agencies agencies;

    @Autowired
    private TransactionTemplate transactions;

    private long before;

    @BeforeEach
    void act() {
        RequestContextHolder.resetRequestAttributes(); // as a job, which answers no request
        String payload = Changes.none()
                .field("scoring.score", "84.99", "ก<b>")
                .personal("scoring.total")
                .payload();
        for (int i = 0; i < 60; i++) {
            append("opdc", Act.of("audit.log.title", "scoring.total/" + i));
        }
        before = append("opdc", new Act("audit.checkpoints.make", "", payload));
        append(UUID.randomUUID(), Act.of("audit.log.filter", "canary"));
    }

    private long append(String agency, Act act) {
        return append(agencies.require(agency).id().value(), act);
    }

    private long append(UUID id, Act act) {
        return new Tenant(id).<Long, RuntimeException>call(() -> transactions.execute(_ -> trail.append(act)));
    }

    private String page(String path) {
        return text(mvc.get().uri(path).cookie(ENGLISH).exchange());
    }

    private static String text(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void showsWhoDidWhatAndWhatChanged() {
        assertThat(page("/agencies/opdc/log"))
                .contains("Make a checkpoint now", "The program", "84.99 → ก&lt;b&gt;", ": changed")
                .doesNotContain("canary");
        assertThat(text(mvc.get().uri("/agencies/opdc/log").exchange())).contains("บันทึกการใช้งาน", "ระบบ");
    }

    @Test
    void narrowsByWhatTheAddressSays() {
        assertThat(page("/agencies/opdc/log?subject=scoring.total/7")).contains("Total 7<");
        assertThat(page("/agencies/opdc/log?subject=scoring.total/777")).contains("No entry matches");
        assertThat(page("/agencies/opdc/log?actor=visitor&action=audit.checkpoints.make"))
                .contains("No entry matches");
        assertThat(page("/agencies/opdc/log?actor=program&action=audit.checkpoints.make"))
                .contains("84.99");
        assertThat(page("/agencies/opdc/log?until=2020-01-01")).contains("No entry matches");
        assertThat(page("/agencies/opdc/log?from=2020-01-01&until=2999-12-31")).contains("84.99");
        assertThat(page("/agencies/opdc/log?from=yesterday")).contains("Enter a date such as");
    }

    /// The number of an event as the page in English has it.
    private static String shown(long number) {
        return ">" + String.format(Locale.ENGLISH, "%,d", number) + "<";
    }

    @Test
    void turnsPagesWithoutLosingAnEvent() {
        String newest = page("/agencies/opdc/log");
        long last = before - 49;
        assertThat(newest).contains("?before=" + last).doesNotContain("rel=\"prev\"");
        String older = page("/agencies/opdc/log?before=" + last);
        assertThat(older).contains("?after=" + (last - 1)).contains(shown(last - 1));
        String back = page("/agencies/opdc/log?after=" + (last - 1));
        assertThat(back).contains(shown(before)).contains(shown(last));
    }

    @Test
    void handsOutTheRowsAsAFileAndTheChainForVerification() {
        assertThat(page("/agencies/opdc/log?table=log&as=csv").lines().filter(line -> line.contains("The program")))
                .hasSizeGreaterThan(60);
        assertThat(page("/agencies/opdc/log/trail.jsonl")).startsWith("{\"format\":\"prongsai-trail-1\"");
    }

    @Test
    void saysThatNothingMatchesAndThatAnAbsentAgencyIsAbsent() {
        assertThat(page("/agencies/pdmo/log?subject=nothing")).contains("No entry matches");
        assertThat(mvc.get().uri("/agencies/absent/log").exchange()).hasStatus(404);
        assertThat(mvc.get().uri("/agencies/absent/log/trail.jsonl").exchange()).hasStatus(404);
    }

    @Test
    void publishesEveryCheckpoint() {
        Checkpoint made = checkpoints.make();
        assertThat(page("/checkpoints")).contains(made.root().base64());
        var file = CheckpointFile.read(page("/checkpoints.txt"));
        assertThat(file.checkpoints()).contains(made);
        assertThat(file.checkpoints()).allMatch(each -> file.isSigned(each, java.util.Set.of()));
    }
}
