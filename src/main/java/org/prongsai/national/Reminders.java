package org.prongsai.national;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.desk.DutyRaised;
import org.prongsai.desk.DutySettled;
import org.prongsai.desk.Holder;
import org.prongsai.desk.Phrase;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.jobs.Turn;
import org.prongsai.national.Reminder.What;
import org.prongsai.national.ReminderStore.State;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;
import org.prongsai.web.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds many agencies at once: a duty on the desk of each one's integrity officers, who are told as of any other.
/// A job puts them there, each agency's in one transaction, so that nobody is told twice and none holds another up.
@Service
public class Reminders {
    private static final TaskDescriptor<Void> TELL = TaskDescriptor.of("national.reminders");
    private static final int AT_A_TIME = 50;
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(1);
    private static final LocalTime NIGHT = LocalTime.of(5, 0);

    private final ReminderStore store;
    private final Progress progress;
    private final Agencies agencies;
    private final Trail trail;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            ReminderStore store,
            Progress progress,
            Agencies agencies,
            Trail trail,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.progress = progress;
        this.agencies = agencies;
        this.trail = trail;
        this.jobs = jobs;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Reminds `whom`; the same request does it once.
    ///
    /// @param request id of the reminder
    /// @param slices  the provinces whose office sends it; empty where the commission does
    /// @throws IllegalArgumentException if it is for nobody
    @Transactional
    public void send(
            UUID request, FiscalYear year, What what, LocalDate until, Set<AgencyId> whom, Set<String> slices) {
        if (whom.isEmpty()) {
            throw new IllegalArgumentException("a reminder for nobody");
        }
        if (!store.add(request, year, what, until, slices, clock.instant())) {
            return;
        }
        store.addAgencies(request, whom);
        schedule(request);
        log("sent", year, what, whom.size());
    }

    /// The reminders of a year, the latest first.
    @Transactional(readOnly = true)
    public List<Reminder> of(FiscalYear year) {
        return store.of(year);
    }

    /// One of them.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Reminder require(UUID id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("no reminder " + id));
    }

    /// The agencies that a reminder is for, and whether each has done it.
    @Transactional(readOnly = true)
    public Map<AgencyId, Boolean> whom(UUID id) {
        return store.agencies(id).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue() == State.DONE));
    }

    /// Takes a reminder back: nobody else is told, and the duties leave the desks.
    @Transactional
    public void takeBack(UUID id) {
        Reminder reminder = require(id);
        if (store.takeBack(id, clock.instant())) {
            schedule(id);
            log("takenBack", reminder.year(), reminder.what(), reminder.all());
        }
    }

    /// Tells some of whom a reminder is for; or settles their duties, where it was taken back.
    ///
    /// @return whether more may wait
    boolean some(UUID id) {
        Instant end = clock.instant().plus(TURN);
        Reminder reminder = transaction.execute(_ -> require(id));
        State from = reminder.takenBack() == null ? State.WAITING : State.TOLD;
        State to = reminder.takenBack() == null ? State.TOLD : State.TAKEN_BACK;
        while (clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted()) {
            List<AgencyId> next = transaction.execute(_ -> store.in(id, from, AT_A_TIME));
            if (next.isEmpty()) {
                return false;
            }
            agencies.among(next.stream().map(AgencyId::value).toList())
                    .forEach(agency -> move(reminder, agency, from, to));
        }
        return true;
    }

    /// Settles the duties of agencies that have done what they were reminded of.
    void settle() {
        for (Reminder reminder : transaction.execute(_ -> store.standing())) {
            List<AgencyId> told = transaction.execute(_ -> store.in(reminder.id(), State.TOLD, Integer.MAX_VALUE));
            List<Agency> whom =
                    agencies.among(told.stream().map(AgencyId::value).toList());
            progress.of(reminder.year(), whom).stream()
                    .filter(one -> !reminder.what().concerns(one))
                    .forEach(one -> move(reminder, one.agency(), State.TOLD, State.DONE));
        }
    }

    private void move(Reminder reminder, Agency agency, State from, State to) {
        new Tenant(agency.id().value())
                .run(() -> transaction.executeWithoutResult(_ -> {
                    if (store.move(reminder.id(), agency.id(), from, to)) {
                        events.publishEvent(
                                to == State.TOLD
                                        ? raised(reminder, agency)
                                        : new DutySettled(agency.id().value(), duty(reminder, agency), null));
                    }
                }));
    }

    private static DutyRaised raised(Reminder reminder, Agency agency) {
        return new DutyRaised(
                agency.id().value(),
                duty(reminder, agency),
                new Holder.Post(Role.INTEGRITY_OFFICER.name(), null),
                reminder.until(),
                Phrase.of(
                        "national.duty." + reminder.what(),
                        Integer.toString(reminder.year().buddhistYear())),
                new AgencyYear(agency, reminder.year()).path(reminder.what().page()),
                null);
    }

    private static UUID duty(Reminder reminder, Agency agency) {
        return UUID.nameUUIDFromBytes(
                ("national " + reminder.id() + " " + agency.id().value()).getBytes(StandardCharsets.UTF_8));
    }

    private void schedule(UUID id) {
        jobs.scheduleIfNotExists(
                TELL.instance(id + " " + clock.instant().toEpochMilli()).scheduledTo(clock.instant()));
    }

    private void log(String action, FiscalYear year, What what, int whom) {
        trail.appendForInstallation(new Act(
                "national.log.reminder." + action,
                Act.subject("national.log.reminder." + what, Integer.toString(year.buddhistYear())),
                Changes.none()
                        .field("national.log.agencies", null, Integer.toString(whom))
                        .payload()));
    }

    /// The jobs that tell, and that look in the night who has done it.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> tellReminded(Reminders reminders, Clock clock) {
            return Tasks.custom(TELL)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                    .onDeadExecutionRevive()
                    .execute((instance, context) -> {
                        UUID id = UUID.fromString(instance.getId().substring(0, 36));
                        return Turn.of(context, clock, () -> reminders.some(id));
                    });
        }

        @Bean
        Task<Void> settleReminded(Reminders reminders) {
            return Tasks.recurring("national.reminders.settle", Schedules.daily(ThaiDate.ZONE, NIGHT))
                    .execute((_, _) -> reminders.settle());
        }
    }
}
