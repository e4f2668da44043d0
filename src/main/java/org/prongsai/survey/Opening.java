package org.prongsai.survey;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Survey.Held;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.seal.KeyPool;
import org.prongsai.survey.seal.KeysMissing;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Opens surveys: at once where a key lies ready, or else as soon as a job has made one.
@Service
public class Opening {
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Surveys surveys;
    private final SurveyStore store;
    private final KeyPool pool;
    private final SchedulerClient jobs;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Opening(
            Surveys surveys,
            SurveyStore store,
            KeyPool pool,
            SchedulerClient jobs,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.surveys = surveys;
        this.store = store;
        this.pool = pool;
        this.jobs = jobs;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Opens a survey, or lets it be opened as soon as its keys are made; one that was opened stays so.
    ///
    /// @return why it cannot be opened
    @Transactional
    public Optional<SurveyRefusal> ask(AgencyId agency, FiscalYear year, UUID id) {
        store.lock(agency, id);
        Survey survey = surveys.require(agency, year, id);
        if (survey.state() != State.DRAFT) {
            return Optional.empty();
        }
        if (survey.held() == Held.ITAS || !pool.isEmpty()) {
            return surveys.open(agency, year, id);
        }
        Optional<SurveyRefusal> refusal = surveys.opening(survey);
        if (refusal.isEmpty()) {
            store.state(agency, id, State.OPENING);
            trail.append(Act.of("survey.log.opening", Surveys.subject(id)));
            jobs.scheduleIfNotExists(
                    Job.OPEN.instance(agency.value() + " " + id).scheduledTo(clock.instant()));
        }
        return refusal;
    }

    /// Opens what was asked for, in one transaction; if what it would ask is gone meanwhile, it is a draft again.
    ///
    /// @throws KeysMissing while the folder that nodes share is not here
    void goOn(AgencyId agency, UUID id) {
        new Tenant(agency.value())
                .run(() -> transaction.executeWithoutResult(_ -> {
                    store.lock(agency, id);
                    store.find(agency, id)
                            .filter(survey -> survey.state() == State.OPENING)
                            .flatMap(survey -> surveys.open(agency, survey.year(), id))
                            .ifPresent(_ -> {
                                store.state(agency, id, State.DRAFT);
                                trail.append(Act.of("survey.log.opening.refused", Surveys.subject(id)));
                            });
                }));
    }

    /// The job that does it, once among all nodes, and again where a node died.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        static final TaskDescriptor<Void> OPEN = TaskDescriptor.of("survey.open");

        @Bean
        CustomTask<Void> openSurvey(Opening opening) {
            return Tasks.custom(OPEN)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                    .onDeadExecutionRevive()
                    .execute((instance, _) -> {
                        String[] ids = instance.getId().split(" ", -1);
                        try {
                            opening.goOn(new AgencyId(UUID.fromString(ids[0])), UUID.fromString(ids[1]));
                            return new OnCompleteRemove<>();
                        } catch (KeysMissing later) {
                            return new OnCompleteReschedule<>(Schedules.fixedDelay(AGAIN));
                        }
                    });
        }
    }
}
