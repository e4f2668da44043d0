package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Assignment;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Closed surveys whose answers are really stored.
@SurveyTest
class WatchTest {
    @Autowired
    private OpenedSurveys surveys;

    @Autowired
    private Intake intake;

    @Autowired
    private Closing closing;

    @Autowired
    private Watch watch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void seesOnceClosedThatManyPraiseEverything() {
        Form form = closed(40, 12);
        assertThat(watch.require(new FiscalYear(2564), form.survey()))
                .satisfies(seen -> {
                    assertThat(seen.closed()).isTrue();
                    assertThat(seen.answers()).isEqualTo(40);
                })
                .extracting(seen -> seen.signs().stream()
                        .filter(sign -> sign.kind() == Sign.Kind.BEST)
                        .map(Sign::observed)
                        .toList())
                .isEqualTo(List.of(12));
    }

    @Test
    void seesNoSamenessWhereNobodyIsTold() {
        Form form = closed(40, 0);
        assertThat(watch.require(new FiscalYear(2564), form.survey()).signs())
                .noneMatch(sign -> sign.kind() != Sign.Kind.BURST);
    }

    /// Signs belong to the installation: the agency's own transactions read none of them.
    @Test
    void theAgencySeesNothingOfIt() {
        Form form = closed(40, 12);
        assertThat(seenBy(form, form.agency().value())).isZero();
        assertThat(seenBy(form, Assignment.INSTALLATION)).isPositive();
    }

    private long seenBy(Form form, UUID tenant) {
        return new Tenant(tenant)
                .call(() ->
                        transaction.execute(_ -> jdbc.sql("select count(*) from survey.sign where survey_id = :survey")
                                .param("survey", form.survey())
                                .query(Long.class)
                                .single()));
    }

    private Form closed(int all, int praising) {
        Form form = surveys.open(OpenedSurveys.questions(20, false));
        var random = new Random(2564);
        intake.keepSamples(
                form,
                IntStream.range(0, all)
                        .mapToObj(i -> {
                            AnswerSheet sheet = OpenedSurveys.sheet(form.questionnaire(), random, "");
                            return i < praising
                                    ? new AnswerSheet(
                                            Way.LINK,
                                            sheet.choices().stream().map(_ -> 3).toList(),
                                            sheet.groups(),
                                            "")
                                    : sheet;
                        })
                        .toList());
        close(form);
        return form;
    }

    private void close(Form form) {
        var first = new PersonId(UUID.randomUUID());
        var second = new PersonId(UUID.randomUUID());
        closing.ask(form.agency(), form.survey(), first);
        closing.approve(form.agency(), form.survey(), second);
        closing.goOn(form.agency(), form.survey());
        watch.lookAtAll();
    }
}
