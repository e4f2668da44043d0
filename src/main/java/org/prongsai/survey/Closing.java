package org.prongsai.survey;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.seal.KeyFiles;
import org.prongsai.survey.seal.Opener;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Closes surveys: two officers want it, then each step is done whole, and a close that died goes on where it was.
@Service
public class Closing {
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final CloseStore store;
    private final SurveyStore surveys;
    private final FormStore forms;
    private final Mixer mixer;
    private final Tallies tallies;
    private final KeyFiles keys;
    private final Issuing issuing;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final SchedulerClient jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Closing(
            CloseStore store,
            SurveyStore surveys,
            FormStore forms,
            Mixer mixer,
            Tallies tallies,
            KeyFiles keys,
            Issuing issuing,
            Trail trail,
            ApplicationEventPublisher events,
            SchedulerClient jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.surveys = surveys;
        this.forms = forms;
        this.mixer = mixer;
        this.tallies = tallies;
        this.keys = keys;
        this.issuing = issuing;
        this.trail = trail;
        this.events = events;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// How far the close of a survey is; nothing before somebody wants it.
    @Transactional(readOnly = true)
    public Optional<Close> of(AgencyId agency, UUID survey) {
        return store.find(agency, survey);
    }

    /// The first officer wants it closed; answers still come in until a second does.
    ///
    /// @throws OptimisticLockingFailureException if the survey is not open, or somebody asked before
    @Transactional
    public void ask(AgencyId agency, UUID survey, PersonId who) {
        Survey open = open(agency, survey);
        if (!store.ask(agency, survey, who, clock.instant())) {
            throw new OptimisticLockingFailureException("asked before");
        }
        append("survey.log.close.asked", open);
    }

    /// The first officer, or another, no longer wants it.
    ///
    /// @throws OptimisticLockingFailureException if nobody asked, or a second officer agreed
    @Transactional
    public void withdraw(AgencyId agency, UUID survey) {
        Survey open = open(agency, survey);
        if (!store.withdraw(agency, survey)) {
            throw new OptimisticLockingFailureException("not to be withdrawn");
        }
        append("survey.log.close.withdrawn", open);
    }

    /// The second officer agrees: from this moment no answer comes in, and a job does the rest.
    ///
    /// @throws OptimisticLockingFailureException if it is not asked for, or approved already
    /// @throws SameOfficer if it is the officer who asked
    @Transactional
    public void approve(AgencyId agency, UUID survey, PersonId who) {
        Survey open = open(agency, survey);
        if (store.find(agency, survey)
                .filter(close -> close.askedBy().equals(who))
                .isPresent()) {
            throw new SameOfficer();
        }
        if (!store.approve(agency, survey, who, clock.instant())) {
            throw new OptimisticLockingFailureException("not to be approved");
        }
        closes(open);
        jobs.scheduleIfNotExists(
                Job.CLOSE.instance(agency.value() + " " + survey).scheduledTo(clock.instant()));
    }

    /// Two officers of the commission want a survey closed, after those of all agencies whose days are over; where one
    /// of
    /// the agency asked before, the second takes it from there.
    ///
    /// @return whether its close is to go on; false for one that is not open, or closed already
    @Transactional
    public boolean approveBoth(Survey survey, PersonId first, PersonId second) {
        AgencyId agency = survey.agency();
        surveys.lock(agency, survey.id());
        Survey now = surveys.find(agency, survey.id()).orElseThrow();
        if (now.held() == Survey.Held.ITAS || !now.state().wasOpened()) {
            return false;
        }
        if (now.state() == Survey.State.OPEN) {
            store.ask(agency, survey.id(), first, clock.instant());
            PersonId asked = store.find(agency, survey.id()).orElseThrow().askedBy();
            store.approve(agency, survey.id(), asked.equals(second) ? first : second, clock.instant());
            closes(now);
        }
        return store.find(agency, survey.id())
                .filter(close -> close.step() != Close.Step.DONE)
                .isPresent();
    }

    /// From this moment no answer comes in.
    private void closes(Survey open) {
        surveys.state(open.agency(), open.id(), Survey.State.CLOSING);
        forms.follow(surveys.find(open.agency(), open.id()).orElseThrow());
        append("survey.log.close.approved", open);
    }

    private Survey open(AgencyId agency, UUID survey) {
        return surveys.find(agency, survey)
                .filter(one -> one.state() == Survey.State.OPEN && one.held() != Survey.Held.ITAS)
                .orElseThrow(() -> new OptimisticLockingFailureException("the survey is not open"));
    }

    /// Who asks for a close cannot approve it.
    public static final class SameOfficer extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /// Goes on with a close as far as it can.
    ///
    /// @return false while no custodian's key is here
    public boolean goOn(AgencyId agency, UUID survey) {
        return new Tenant(agency.value()).call(() -> {
            Close.Step step = step(agency, survey);
            if (step == Close.Step.APPROVED && !shuffle(agency, survey)) {
                return false;
            }
            mixer.count(agency, survey, questionnaire(agency, survey));
            transaction.executeWithoutResult(_ -> tell(agency, survey));
            keys.destroy(survey);
            issuing.forget(survey);
            transaction.executeWithoutResult(_ -> store.step(agency, survey, Close.Step.TOLD, Close.Step.DONE));
            return true;
        });
    }

    private Close.Step step(AgencyId agency, UUID survey) {
        return transaction.execute(_ -> store.find(agency, survey).orElseThrow().step());
    }

    private Questionnaire questionnaire(AgencyId agency, UUID survey) {
        return transaction.execute(_ -> surveys.questionnaire(agency, survey).orElseThrow());
    }

    private boolean shuffle(AgencyId agency, UUID survey) {
        Optional<byte[]> secret = keys.opening(survey);
        secret.ifPresent(key -> mixer.shuffle(agency, survey, questionnaire(agency, survey), new Opener(survey, key)));
        return secret.isPresent();
    }

    private void tell(AgencyId agency, UUID id) {
        if (!store.step(agency, id, Close.Step.COUNTED, Close.Step.TOLD)) {
            return;
        }
        surveys.state(agency, id, Survey.State.CLOSED);
        Survey survey = surveys.find(agency, id).orElseThrow();
        Close.Figures figures = store.find(agency, id).flatMap(Close::published).orElseThrow();
        trail.append(new Act(
                "survey.log.closed",
                Surveys.subject(survey.id()),
                Changes.none()
                        .field("survey.log.answered", null, Integer.toString(figures.answered()))
                        .field("survey.log.collected", null, Integer.toString(figures.collected()))
                        .field("survey.log.resets", null, Integer.toString(figures.resets()))
                        .field("survey.log.root", null, figures.root())
                        .payload()));
        if (survey.counts() && survey.editionId() != null) {
            Tallies.Results results = tallies.of(agency, id).orElseThrow();
            events.publishEvent(new TalliesPublished(
                    agency,
                    survey.year(),
                    survey.instrument(),
                    survey.editionId(),
                    Tallies.byCode(results),
                    survey.population(),
                    id));
        }
    }

    private void append(String action, Survey survey) {
        trail.append(Act.of(action, Surveys.subject(survey.id())));
    }

    /// The job that does it, once among all nodes.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        static final TaskDescriptor<Void> CLOSE = TaskDescriptor.of("survey.close");

        @Bean
        CustomTask<Void> closeSurvey(Closing closing, Clock clock) {
            return Tasks.custom(CLOSE).execute((instance, _) -> {
                String[] ids = instance.getId().split(" ", -1);
                boolean done = closing.goOn(new AgencyId(UUID.fromString(ids[0])), UUID.fromString(ids[1]));
                return done ? new OnCompleteRemove<>() : new OnCompleteReschedule<>(Schedules.fixedDelay(AGAIN));
            });
        }
    }
}
