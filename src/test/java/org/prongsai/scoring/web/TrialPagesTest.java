package org.prongsai.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.prongsai.identity.Tester.signedOut;
import static org.prongsai.web.PageText.assertPage;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.identity.Tester;
import org.prongsai.scoring.Results;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/// Rules: a visitor without an account brings a sheet and sees it on the pages of a result; it lasts as long as his
/// visit,
/// and nobody else ever sees it.
@SpringBootTest
@AutoConfigureMockMvc
class TrialPagesTest {
    private static final String PLACE = Guest.PLACE;
    private static final String BAND = "ข้อมูลอยู่เฉพาะในการเยี่ยมชมครั้งนี้";
    private static final List<String> PAGES = List.of(
            "score",
            "table",
            "score/I4",
            "score/TOTAL",
            "first",
            "analysis",
            "marginal",
            "what-if?I7=95",
            "goal",
            "text");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Results results;

    @Autowired
    private Agencies agencies;

    @Autowired
    private People people;

    @Autowired
    private ApplicationContext application;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from scoring.trial").update();
    }

    @Test
    void theFirstPageAndTheRailOfAVisitorLeadThere() {
        assertPage(mvc.get().uri("/sign-in").with(signedOut())).contains("href=\"/try\"");
        assertPage(mvc.get().uri("/editions").with(signedOut())).contains("href=\"/try\"");
        assertPage(mvc.get().uri("/editions/2567").with(signedOut())).contains("/try?edition=2567");
        assertPage(mvc.get().uri("/try").with(signedOut()))
                .contains("action=\"/agencies/_try/2564/import\"", "ตรวจทานก่อนดูผล")
                .doesNotContain(BAND);
    }

    @Test
    void aSheetIsCheckedAndSeenOnEveryPageOfAResult() throws Exception {
        long trail = trail();
        Cookie visit = guest().bring();
        for (String page : PAGES) {
            assertPage(Guest.as(visit, mvc.get().uri(PLACE + page)))
                    .as(page)
                    .contains(page.equals("first") ? "95" : BAND)
                    .doesNotContain(
                            "/versions", "/history", "/what-if/scenarios", "/analysis/lines\"", "/agencies/opdc");
        }
        assertPage(Guest.as(visit, mvc.get().uri(PLACE + "score"))).contains("91.85", "-2564-values.csv");
        assertThat(Guest.as(visit, mvc.get().uri("/agencies/_try/2563/table"))).hasStatus(404);
        assertThat(Guest.as(visit, mvc.get().uri(PLACE + "versions"))).hasStatus(404);
        assertThat(Guest.as(visit, mvc.get().uri("/agencies/_try/history"))).hasStatus(404);
        assertThat(trail()).as("no act of a visitor is in the trail").isEqualTo(trail);
        assertThat(agencies.all()).noneMatch(agency -> agency.code().startsWith("_"));
        assertThat(agencies.find(Agency.ON_TRIAL.code())).isEmpty();
        assertThat(jdbc.sql("select count(*) from scoring.result where agency_id = :id")
                        .param("id", Agency.ON_TRIAL.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertPage(mvc.get().uri("/search").param("q", "ลองใช้").with(signedOut()))
                .doesNotContain("/_try");
    }

    @Test
    void anotherBrowserNeverSeesIt() throws Exception {
        guest().bring();
        for (Cookie other : List.of(new Cookie("trial", "guessed"), new Cookie("trial", "A".repeat(43)))) {
            assertPage(Guest.as(other, mvc.get().uri(PLACE + "score")))
                    .contains("ปีงบประมาณนี้ยังไม่มีผลคะแนน")
                    .doesNotContain(BAND, "91.85");
            assertThat(Guest.as(other, mvc.get().uri(PLACE + "table"))).hasStatus(404);
            assertThat(Guest.as(other, mvc.get().uri(PLACE + "score/I4"))).hasStatus(404);
        }
        assertThat(mvc.get().uri(PLACE + "table"))
                .as("an officer with an account")
                .hasStatus(404);
    }

    @Test
    void aBrokenSheetKeepsWhatWasTypedAndSaysEveryFault() throws Exception {
        String broken = Files.readString(Path.of("samples", "broken-2564.csv"));
        MockMvcRequestBuilder request = mvc.post()
                .uri(PLACE + "import")
                .param("paste", broken)
                .param("forYear", "2564")
                .param("edition", "2564");
        assertPage(request.with(signedOut()).with(csrf()), 422)
                .contains("ยังไม่มีการบันทึก", "1.2,ปฏิบัติงานอย่างเท่าเทียมกัน,85.49");
        assertThat(rows()).isZero();
    }

    @Test
    void tooManySheetsAreRefusedAndNothingTypedIsLost() throws Exception {
        Cookie visit = Guest.cookie(guest().check(null));
        int asked = 1;
        MvcTestResult answer = guest().check(visit);
        while (answer.getResponse().getStatus() == 200 && asked < 50) {
            asked++;
            answer = guest().check(visit);
        }
        assertThat(asked).isEqualTo(10);
        assertThat(answer).hasStatus(429);
        assertThat(answer.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("1.1 ปฏิบัติงานตามขั้นตอนและระยะเวลา (84.67)")
                .contains("ตรวจทานไป");
        assertThat(guest().check(null)).as("another visit").hasStatusOk();
    }

    @Test
    @Transactional
    void signingInKeepsItWhereItMayBeStored() throws Exception {
        Cookie visit = guest().bring();
        assertThat(Guest.as(visit, mvc.get().uri("/try/keep")))
                .hasStatus(303)
                .headers()
                .hasValue("Location", "/sign-in?to=%2Ftry%2Fkeep");

        assertPage(mvc.get().uri("/try/keep").cookie(visit)).contains("opdc-2564-values.csv", "value=\"pdmo\"");
        assertThat(mvc.post()
                        .uri("/try/keep")
                        .cookie(visit)
                        .param("agency", "none")
                        .param("year", "2572")
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("field-agency-error", "2572");
        assertThat(mvc.post()
                        .uri("/try/keep")
                        .cookie(visit)
                        .param("agency", "pdmo")
                        .param("year", "2572")
                        .with(csrf()))
                .hasRedirectedUrl("/agencies/pdmo/2572/import/trial");
        assertPage(mvc.get().uri("/agencies/pdmo/2572/import/trial").cookie(visit))
                .contains("91.85", "action=\"/agencies/pdmo/2572/import/store\"", "บันทึกผลนี้");
        assertThat(mvc.post()
                        .uri("/agencies/pdmo/2572/import/store")
                        .cookie(visit)
                        .param("edition", "2564")
                        .param("inputs", guest().inputs(visit))
                        .param("source", "sheet.csv")
                        .param("once", UUID.randomUUID().toString())
                        .with(csrf()))
                .hasRedirectedUrl("/agencies/pdmo/2572/score");
        Agency pdmo = agencies.require("pdmo");
        new Tenant(pdmo.id().value())
                .run(() -> assertThat(results.current(pdmo.id(), new FiscalYear(2572)))
                        .isPresent());
        assertThat(rows()).as("sheets on trial once it is kept").isZero();
    }

    @Test
    void whoMayStoreNowhereIsToldSo() throws Exception {
        Cookie visit = guest().bring();
        PersonId nobody = people.add(Bilingual.same("ผู้มาใหม่"), UUID.randomUUID() + "@example.go.th")
                .id();
        assertPage(mvc.get().uri("/try/keep").cookie(visit).with(Tester.as(application, nobody)))
                .contains("ท่านยังไม่มีสิทธิ์บันทึกคะแนนของหน่วยงานใด");
        assertThat(mvc.get()
                        .uri("/agencies/pdmo/2572/import/trial")
                        .cookie(visit)
                        .with(Tester.as(application, nobody)))
                .hasStatus(404);
    }

    @Test
    void throwingItAwayLeavesNothing() throws Exception {
        Cookie visit = guest().bring();
        assertThat(mvc.post()
                        .uri("/try/drop")
                        .cookie(visit)
                        .with(Guest.bearing(visit))
                        .with(csrf()))
                .hasRedirectedUrl("/try?told=dropped");
        assertThat(rows()).isZero();
        assertPage(Guest.as(visit, mvc.get().uri("/try?told=dropped")))
                .contains("ทิ้งตารางคะแนนแล้ว")
                .doesNotContain(BAND);
    }

    @Test
    void signingOutLeavesNothing() throws Exception {
        Cookie visit = guest().bring();
        assertThat(mvc.post().uri("/sign-out").with(Guest.bearing(visit)).with(csrf()))
                .hasRedirectedUrl("/sign-in");
        assertThat(rows()).isZero();
    }

    @Test
    void whatIsNoSheetIsNotKept() {
        assertThat(mvc.post()
                        .uri(PLACE + "import/store")
                        .param("edition", "2564")
                        .param("inputs", "nothing of ours")
                        .param("source", "x")
                        .param("once", UUID.randomUUID().toString())
                        .with(signedOut())
                        .with(csrf()))
                .hasStatus(400);
        assertThat(rows()).isZero();
    }

    private Guest guest() {
        return new Guest(mvc);
    }

    private long rows() {
        return jdbc.sql("select count(*) from scoring.trial").query(Long.class).single();
    }

    private long trail() {
        return Stream.concat(agencies.all().stream(), Stream.of(Agency.ON_TRIAL))
                .mapToLong(agency -> new Tenant(agency.id().value())
                        .<Long, RuntimeException>call(() -> Objects.requireNonNull(
                                transaction.execute(_ -> jdbc.sql("select count(*) from audit.event")
                                        .query(Long.class)
                                        .single()))))
                .sum();
    }
}
