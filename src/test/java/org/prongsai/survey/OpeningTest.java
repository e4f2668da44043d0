package org.prongsai.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.seal.KeyPool;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Surveys that open: at once with a key that lies ready, or when a job has made one, also where that died.
@SurveyTest
class OpeningTest {
    private static final FiscalYear YEAR = new FiscalYear(2564);

    @Autowired
    private Surveys surveys;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Opening opening;

    @Autowired
    private Forms forms;

    @Autowired
    private KeyPool pool;

    @Autowired
    private SchedulerClient jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void waitsForItsKeysWhereNoneLieReadyAndOpensOnce() {
        AgencyId agency = OpenedSurveys.agency();
        UUID id = draft(agency, LocalDate.now(ThaiDate.ZONE).plusDays(9));
        while (!pool.isEmpty()) {
            surveys.open(
                    agency, YEAR, draft(agency, LocalDate.now(ThaiDate.ZONE).plusDays(9)));
        }

        assertThat(opening.ask(agency, YEAR, id)).isEmpty();
        assertThat(state(agency, id)).isEqualTo(State.OPENING);
        assertThat(jobs.getScheduledExecution(TaskInstanceId.of("survey.open", agency.value() + " " + id)))
                .isPresent();
        assertThat(surveys.set(surveys.require(agency, YEAR, id))).contains(SurveyRefusal.OPENING);
        assertThat(opening.ask(agency, YEAR, id))
                .as("a second wish changes nothing")
                .isEmpty();

        // a process that dies before its commit leaves a survey that waits
        transaction.executeWithoutResult(status -> {
            surveys.open(agency, YEAR, id);
            status.setRollbackOnly();
        });
        assertThat(state(agency, id)).isEqualTo(State.OPENING);
        assertThat(forms.find(id)).isEmpty();

        opening.goOn(agency, id);
        Form form = forms.find(id).orElseThrow();
        opening.goOn(agency, id);
        assertThat(state(agency, id)).isEqualTo(State.OPEN);
        assertThat(forms.find(id).orElseThrow().signingKey()).isEqualTo(form.signingKey());
    }

    @Test
    void opensAtOnceWithAKeyThatLiesReadyWhichNoOtherGets() {
        AgencyId agency = OpenedSurveys.agency();
        UUID one = draft(agency, LocalDate.now(ThaiDate.ZONE).plusDays(9));
        UUID other = draft(agency, LocalDate.now(ThaiDate.ZONE).plusDays(9));
        pool.add();
        pool.add();

        assertThat(opening.ask(agency, YEAR, one)).isEmpty();
        assertThat(opening.ask(agency, YEAR, other)).isEmpty();

        assertThat(state(agency, one)).isEqualTo(State.OPEN);
        assertThat(forms.find(one).orElseThrow().signingKey())
                .isNotEqualTo(forms.find(other).orElseThrow().signingKey());
    }

    @Test
    void isADraftAgainWhereItCannotOpenAnyMore() {
        AgencyId agency = OpenedSurveys.agency();
        UUID over = draft(agency, LocalDate.now(ThaiDate.ZONE).minusDays(1));
        transaction.executeWithoutResult(
                _ -> assertThat(opening.ask(agency, YEAR, over)).contains(SurveyRefusal.OVER));
        store.state(agency, over, State.OPENING);

        opening.goOn(agency, over);

        assertThat(state(agency, over)).isEqualTo(State.DRAFT);
        assertThat(forms.find(over)).isEmpty();
    }

    @Autowired
    private SurveyStore store;

    private State state(AgencyId agency, UUID id) {
        return surveys.require(agency, YEAR, id).state();
    }

    private UUID draft(AgencyId agency, LocalDate closes) {
        UUID id = UUID.randomUUID();
        Survey proposed = proposals.propose(agency, YEAR, "IIT");
        LocalDate opens = closes.minusDays(20);
        assertThat(surveys.add(
                        new Survey(
                                agency,
                                id,
                                YEAR,
                                "IIT",
                                Held.INTERNAL,
                                State.DRAFT,
                                proposed.title(),
                                proposed.editionId(),
                                40,
                                opens,
                                opens,
                                closes,
                                Set.copyOf(EnumSet.of(Way.SLIP)),
                                false,
                                true,
                                null,
                                0),
                        id))
                .isEmpty();
        return id;
    }
}
