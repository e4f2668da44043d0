package org.prongsai.survey;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.Assignment;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks at surveys for signs of steering, for the commission alone: each night at the counts of those that are
/// answered, and once at the answers of each that was closed, not within its close, which may be one of thousands.
/// Every method opens the transactions that it needs.
@Service
public class Watch {
    private final WatchStore store;
    private final SurveyStore surveys;
    private final DayCountStore counts;
    private final LetterStore letters;
    private final FormStore forms;
    private final Mixer mixer;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Watch(
            WatchStore store,
            SurveyStore surveys,
            DayCountStore counts,
            LetterStore letters,
            FormStore forms,
            Mixer mixer,
            Trail trail,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.surveys = surveys;
        this.counts = counts;
        this.letters = letters;
        this.forms = forms;
        this.mixer = mixer;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Read(Survey survey, DayCounts counts, List<LocalDate> written, Questionnaire asked) {}

    /// Looks at a survey and keeps what it sees in the place of what it saw before.
    void look(AgencyId agency, UUID id) {
        Optional<Read> read = new Tenant(agency.value()).call(() -> transaction.execute(_ -> read(agency, id)));
        read.ifPresent(this::keep);
    }

    private Optional<Read> read(AgencyId agency, UUID id) {
        return surveys.find(agency, id)
                .filter(survey ->
                        survey.held() != Survey.Held.ITAS && survey.state().wasOpened())
                .flatMap(survey -> surveys.questionnaire(agency, id)
                        .map(asked -> new Read(survey, counts.of(agency, id), letters.days(agency, id), asked)));
    }

    private void keep(Read read) {
        Survey survey = read.survey();
        LocalDate today = LocalDate.now(clock);
        var signs = new ArrayList<Sign>(SteeringSigns.of(survey, read.counts(), today, read.written()));
        boolean closed = survey.state() == Survey.State.CLOSED;
        if (closed) {
            signs.addAll(SteeringSigns.of(mixer.sameness(survey.agency(), survey.id(), read.asked())));
        }
        int answers = Arrays.stream(Way.values())
                .mapToInt(way -> read.counts().by(way.name()))
                .sum();
        asInstallation(() -> {
            store.keep(new WatchStore.Seen(survey.id(), survey.agency(), survey.year(), answers, closed, today, signs));
            return true;
        });
    }

    /// Looks at all surveys that are answered, and at those that were closed since the last time.
    void lookAtAll() {
        Set<UUID> done = asInstallation(store::closed);
        List<Form> all = transaction.execute(_ -> forms.all());
        all.stream()
                .filter(form -> form.open() || !done.contains(form.survey()))
                .forEach(form -> look(form.agency(), form.survey()));
    }

    /// The watched surveys of a year, those that wait for a verdict first.
    public List<Watched> of(FiscalYear year) {
        return asInstallation(() -> store.of(year));
    }

    /// One of them.
    ///
    /// @throws NoSuchElementException if it is not watched
    public Watched require(FiscalYear year, UUID survey) {
        return asInstallation(() -> store.find(survey))
                .filter(one -> one.year().equals(year))
                .orElseThrow(() -> new NoSuchElementException("not watched: " + survey));
    }

    /// Says what the commission makes of the signs.
    ///
    /// @param note    why; without names
    /// @param version that the officer saw
    /// @throws OptimisticLockingFailureException if somebody said otherwise meanwhile
    public void judge(FiscalYear year, UUID survey, Watched.Verdict verdict, String note, int version) {
        require(year, survey);
        asInstallation(() -> {
            if (!store.judge(survey, verdict, note, version)) {
                throw new OptimisticLockingFailureException("judged meanwhile: " + survey);
            }
            trail.appendForInstallation(new Act(
                    "survey.log.signs.judged",
                    Surveys.subject(survey),
                    Changes.none()
                            .field("survey.log.signs.verdict", null, verdict.name())
                            .payload()));
            return true;
        });
    }

    private <T> T asInstallation(Supplier<T> work) {
        return new Tenant(Assignment.INSTALLATION).call(() -> transaction.execute(_ -> work.get()));
    }

    /// The job that looks each night.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        private static final LocalTime NIGHT = LocalTime.of(4, 30);

        @Bean
        Task<Void> watchSurveys(Watch watch) {
            return Tasks.recurring("survey.watch", Schedules.daily(ThaiDate.ZONE, NIGHT))
                    .execute((_, _) -> watch.lookAtAll());
        }
    }
}
