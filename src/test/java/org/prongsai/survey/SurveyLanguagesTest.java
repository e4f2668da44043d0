package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.prongsai.database.WithinTenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.SurveyOriginsTest.Answer;
import org.prongsai.survey.language.Decision;
import org.prongsai.survey.language.FurtherLanguage;
import org.prongsai.survey.language.Hand;
import org.prongsai.survey.language.Said;
import org.prongsai.survey.language.Translations;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Answering in a further language over the wire: the sample in Malay, and texts of the test in Jawi.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "prongsai.survey.boxes=2")
@Import(OpenedSurveys.class)
@WithinTenant
class SurveyLanguagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private OpenedSurveys surveys;

    @Autowired
    private Translations translations;

    @Autowired
    private Agencies agencies;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private FiscalYear year = new FiscalYear(2564);

    @BeforeEach
    void settle() {
        year = FiscalYear.containing(LocalDate.now(clock));
        UUID id = OpenedSurveys.agency().value();
        transaction.executeWithoutResult(_ -> agencies.add(new Agency(
                OpenedSurveys.agency(),
                "t" + id.toString().substring(0, 8),
                AgencyKind.INDEPENDENT_BODY,
                Bilingual.same("หน่วยงานทดสอบ"),
                Bilingual.same("Agency of the test"))));
    }

    private Form eit() {
        return surveys.open(translations.questionnaire(year, "EIT"), Survey.Held.INTERNAL, "EIT", null);
    }

    private Answer get(String path) throws IOException {
        return SurveyOriginsTest.ask(port, "answer", "GET", path, "", "");
    }

    private Answer post(String path, String body) throws IOException {
        return SurveyOriginsTest.ask(port, "answer", "POST", path, "", body);
    }

    private static String pass(Answer form) {
        Matcher pass = SurveyOriginsTest.PASS.matcher(form.text());
        assertThat(pass.find()).isTrue();
        return pass.group(1);
    }

    private static String whole(Form form, String pass) {
        var body = new StringBuilder("pass=" + pass + "&way=LINK&g0=1&comment=said");
        for (int i = 0; i < form.questionnaire().questions().size(); i++) {
            body.append("&q").append(i).append("=0");
        }
        return body.toString();
    }

    @Test
    void theFormOffersTheLanguageByItsNameAndComesSmallInIt() throws IOException {
        Form form = eit();
        assertThat(get("/a/" + form.survey()).text())
                .contains("<html lang=\"th\">", "<a href=\"?lang=ms\" lang=\"ms\">Bahasa Melayu</a>")
                .doesNotContain("lang=\"lo\"");
        String path = "/a/" + form.survey() + "?lang=ms";
        assertThat(get(path).text())
                .contains("<html lang=\"ms\">", "Sejauh manakah", "Hantar jawapan saya", "Orang awam")
                .doesNotContain("Send my answers");
        Answer gzipped = SurveyOriginsTest.ask(port, "answer", "GET", path, "Accept-Encoding: gzip", "");
        assertThat(SurveyOriginsTest.plain(gzipped.body().bytes())).contains("Sejauh manakah");
        assertThat(gzipped.head().length() + gzipped.body().length()).isLessThan(SurveyOriginsTest.MOST_BYTES);
    }

    @Test
    void whereItDoesNotFitTheFormIsInEnglishAndDoesNotOfferIt() throws IOException {
        Form other = surveys.open(OpenedSurveys.questions(3, false));
        assertThat(get("/a/" + other.survey() + "?lang=ms").text())
                .contains("<html lang=\"en\">")
                .doesNotContain("lang=\"ms\"");
        assertThat(get("/a/" + other.survey() + "?lang=xx").text()).contains("<html lang=\"th\">");
    }

    @Test
    void aLanguageFromTheRightRunsFromTheRightIsEscapedAndFallsBackToEnglish() throws IOException {
        var hands = List.of(hand(1), hand(2));
        translations.store(
                translations.of(year, "EIT", FurtherLanguage.JAWI),
                translations.source(year, "EIT").all().stream()
                        .filter(source -> !source.key().startsWith("survey."))
                        .map(source -> new Translations.Wish(
                                source.key(), new Said(source.text().th(), "سوءالن & \" " + source.key())))
                        .toList(),
                hands.getFirst());
        translations.ask(translations.of(year, "EIT", FurtherLanguage.JAWI), Decision.RELEASE, hands.getFirst());
        String draft =
                "/d/" + translations.of(year, "EIT", FurtherLanguage.JAWI).id() + "/practice?lang=ms-Arab";
        assertThat(get(draft).text()).contains("dir=\"rtl\"", "سوءالن &amp; \" E1.1.ask");
        translations.agree(translations.of(year, "EIT", FurtherLanguage.JAWI), hands.getLast());
        String page = fresh("/a/" + eit().survey() + "?lang=ms-Arab");
        assertThat(page)
                .contains("<html lang=\"ms-Arab\" dir=\"rtl\">", "سوءالن &amp; \" E1.1.ask", "Send my answers")
                .doesNotContain("سوءالن & ");
    }

    /// Released languages are remembered for some seconds.
    private String fresh(String path) throws IOException {
        String page = get(path).text();
        for (int i = 0; i < 150 && !page.contains("lang=\"ms-Arab\""); i++) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
            page = get(path).text();
        }
        return page;
    }

    private static Hand hand(int number) {
        return new Hand(new PersonId(new UUID(43, number)), Role.COMMISSION_APPROVER, Instant.EPOCH);
    }

    @Test
    void withoutAScriptWhatWasTypedSurvivesAnotherLanguage() throws IOException {
        Form form = eit();
        String pass = pass(get("/a/" + form.survey()));
        Answer turned = post(
                "/a/" + form.survey() + "?lang=ms", "pass=" + pass + "&way=LINK&q0=2&g0=1&comment=my+words&turn=1");
        assertThat(turned.status()).isEqualTo(200);
        assertThat(turned.text())
                .contains("<html lang=\"ms\">", pass, "my words", "value=\"1\" selected")
                .containsPattern("name=\"q0\" value=\"2\"[^>]*checked")
                .doesNotContain("belum dijawab", "class=\"missing\"");
        assertThat(surveys.rows(form, "intake")).isZero();
        assertThat(get("/a/" + form.survey()).text())
                .containsPattern("<noscript>\\s*<button form=\"answers\" hidden></button>")
                .contains("formaction=\"?lang=ms\" formnovalidate name=\"turn\"");
        assertThat(post("/a/" + form.survey() + "/practice?lang=ms", "q0=3&turn=1")
                        .text())
                .containsPattern("name=\"q0\" value=\"3\"[^>]*checked");
    }

    /// The same answers in two languages are the same answer: it is kept once and has one receipt, so nothing of the
    /// language is in it. The control: another choice is another answer.
    @Test
    void anAnswerIsTheSameInEveryLanguage() throws IOException {
        Form form = eit();
        String path = "/a/" + form.survey();
        String body = whole(form, pass(get(path + "?lang=ms")));
        Answer malay = post(path + "?lang=ms", body);
        assertThat(malay.status()).isEqualTo(200);
        assertThat(malay.text()).contains("Terima kasih");
        Answer thai = post(path, body);
        assertThat(SurveyOriginsTest.receipt(thai)).isEqualTo(SurveyOriginsTest.receipt(malay));
        assertThat(surveys.rows(form, "intake")).isEqualTo(1);
        assertThat(post(path, body.replace("q0=0", "q0=1")).status()).isEqualTo(409);
        assertThat(surveys.asOwner().sql("""
                                select count(*) from information_schema.columns
                                 where table_schema = 'survey' and column_name ~ 'lang|tongue|locale' and table_name in
                                       ('spent', 'intake', 'response', 'comment', 'tally', 'day_count')
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void pagesWithoutAQuestionnaireSpeakItToo() throws IOException {
        assertThat(get("/thanks?lang=ms").text()).contains("Terima kasih", "<html lang=\"ms\">");
        assertThat(SurveyOriginsTest.ask(port, "issue", "GET", "/i?lang=ms", "", "")
                        .text())
                .contains("Jawab dengan pautan peribadi anda", "<html lang=\"ms\">");
        assertThat(SurveyOriginsTest.ask(port, "issue", "GET", "/keys.html?lang=ms", "", "")
                        .text())
                .contains("<html lang=\"en\">");
        assertThat(get("/d/" + UUID.randomUUID() + "/practice").status()).isEqualTo(404);
    }
}
