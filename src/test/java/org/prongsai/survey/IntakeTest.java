package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.prongsai.database.NarrowRole;
import org.prongsai.survey.Intake.Outcome;
import org.prongsai.survey.token.Octets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Answers into the box, by the narrow role that can do nothing else.
@SurveyTest
class IntakeTest {
    private static final int TOKENS = Integer.getInteger("prongsai.survey.tokens", 40);
    private static final int THREADS = 64;

    @Autowired
    private OpenedSurveys surveys;

    @Autowired
    private Intake intake;

    @Autowired
    private NarrowDatabases databases;

    @Autowired
    private JdbcClient application;

    private final Random random = new Random(2564);

    @Test
    void anAnswerThatComesAgainCountsOnceAndHasTheSameReceipt() {
        Form form = surveys.open(OpenedSurveys.questions(5, false));
        Octets token = OpenedSurveys.token(random);
        AnswerSheet sheet = OpenedSurveys.sheet(form.questionnaire(), random, "");
        Outcome first = intake.keep(form, token, sheet);
        assertThat(first).isInstanceOf(Outcome.Kept.class);
        assertThat(intake.keep(form, token, sheet)).isEqualTo(first);
        assertThat(surveys.rows(form, "intake")).isEqualTo(1);
        assertThat(counted(form)).isEqualTo(1);
    }

    @Test
    void aPassIsGoodForOneAnswer() {
        Form form = surveys.open(OpenedSurveys.questions(5, false));
        Octets token = OpenedSurveys.token(random);
        intake.keep(form, token, new AnswerSheet(Way.LINK, List.of(0, 0, 0, 0, 0), List.of(-1), ""));
        Outcome other = intake.keep(form, token, new AnswerSheet(Way.LINK, List.of(0, 0, 0, 0, 1), List.of(-1), ""));
        assertThat(other).isEqualTo(new Outcome.Used());
        assertThat(surveys.rows(form, "intake")).isEqualTo(1);
    }

    /// Test of the security design, section 5.8: 64 threads replay each of 200 passes; fewer here, all of them in
    /// `./prove survey-tokens`.
    @Test
    void whoeverSendsAPassManyTimesAtOnceIsCountedOnce() throws Exception {
        Form form = surveys.open(OpenedSurveys.questions(30, false));
        var receipts = new HashSet<Outcome>();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < TOKENS; i++) {
                Octets token = OpenedSurveys.token(random);
                AnswerSheet sheet = OpenedSurveys.sheet(form.questionnaire(), random, "");
                List<Callable<Outcome>> same = new ArrayList<>();
                for (int j = 0; j < THREADS; j++) {
                    same.add(() -> intake.keep(form, token, sheet));
                }
                var seen = new HashSet<Outcome>();
                for (Future<Outcome> outcome : threads.invokeAll(same)) {
                    seen.add(outcome.get());
                }
                assertThat(seen).singleElement().isInstanceOf(Outcome.Kept.class);
                receipts.addAll(seen);
            }
        }
        assertThat(receipts).hasSize(TOKENS);
        assertThat(surveys.rows(form, "intake")).isEqualTo(TOKENS);
        assertThat(surveys.rows(form, "spent")).isEqualTo(TOKENS);
        assertThat(counted(form)).isEqualTo(TOKENS);
    }

    @Test
    void aSurveyThatIsClosingTakesNone(@Autowired SurveyStore store) {
        Form form = surveys.open(OpenedSurveys.questions(5, false));
        new org.springframework.transaction.support.TransactionTemplate(transactions)
                .executeWithoutResult(_ -> store.state(form.agency(), form.survey(), Survey.State.CLOSING));
        assertThat(intake.keep(
                        form, OpenedSurveys.token(random), OpenedSurveys.sheet(form.questionnaire(), random, "")))
                .isEqualTo(new Outcome.Over());
        assertThat(surveys.rows(form, "spent")).isZero();
    }

    @Autowired
    private org.springframework.transaction.PlatformTransactionManager transactions;

    /// What was sealed has one size, whatever was said, and nothing of it can be read.
    @Test
    void everySealedAnswerLooksLikeEveryOther() {
        Form form = surveys.open(OpenedSurveys.questions(30, true));
        for (int i = 0; i < 20; i++) {
            intake.keep(
                    form,
                    OpenedSurveys.token(random),
                    OpenedSurveys.sheet(form.questionnaire(), random, "คำ".repeat(i * 10)));
        }
        List<byte[]> sealed = surveys.asOwner()
                .sql("select sealed from survey.intake where survey_id = :survey")
                .param("survey", form.survey())
                .query((row, _) -> row.getBytes(1))
                .list();
        assertThat(sealed).hasSize(20);
        assertThat(sealed).allSatisfy(bytes -> assertThat(bytes).hasSize(sealed.getFirst().length));
        assertThat(sealed.stream().map(Octets::of).distinct()).hasSize(20);
    }

    /// Who takes answers in sees no roster and reads nothing back; who runs the program sees neither pass nor answer.
    @Test
    void noRoleSeesBothSides() {
        JdbcClient box = JdbcClient.create(databases.of(NarrowRole.BOX));
        JdbcClient issuer = JdbcClient.create(databases.of(NarrowRole.ISSUER));
        for (String table : List.of("survey", "contact", "invitation", "spent", "intake", "response", "form")) {
            assertRefused(box, "select * from survey." + table);
            assertRefused(issuer, "select * from survey." + table);
        }
        for (String table : List.of("spent", "intake", "response")) {
            assertRefused(application, "select * from survey." + table);
        }
        assertRefused(application, "select asked_hash from survey.invitation");
        for (String table : List.of("contact", "invitation")) {
            assertRefused(JdbcClient.create(databases.of(NarrowRole.MIXER)), "select * from survey." + table);
        }
        assertRefused(issuer, "select survey.add_to_day(null, null, null, null, null)");
        assertRefused(box, "select survey.collect(null, null, null, null, null)");
    }

    private static void assertRefused(JdbcClient role, String sql) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> role.sql(sql).query().listOfRows()))
                .as(sql)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private long counted(Form form) {
        return surveys.asOwner()
                .sql("select sum(number) from survey.day_count where survey_id = :survey and way = 'LINK'")
                .param("survey", form.survey())
                .query(Long.class)
                .single();
    }
}
