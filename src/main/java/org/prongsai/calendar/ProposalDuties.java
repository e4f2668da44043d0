package org.prongsai.calendar;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.database.Tenant;
import org.prongsai.desk.DutyRaised;
import org.prongsai.desk.DutySettled;
import org.prongsai.desk.Holder;
import org.prongsai.desk.Phrase;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.WorkingDays;
import org.prongsai.web.access.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lays proposals on the desks of integrity officers, agency by agency, and takes them off again.
@Component
class ProposalDuties {
    static final TaskDescriptor<Void> TELL = TaskDescriptor.of("calendar.shift");

    private static final int DAYS_TO_ANSWER = 14;
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(5);

    private final ProposalStore store;
    private final Agencies agencies;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ProposalDuties(
            ProposalStore store,
            Agencies agencies,
            CurrentPerson current,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.current = current;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Tells every agency that a shift concerns; begun again after a fault, it tells those that were not told.
    void tell(UUID shift) {
        List<ProposalStore.Told> concerned = store.of(shift);
        for (ProposalStore.Told one : concerned) {
            new Tenant(one.agency().value())
                    .run(() -> transaction.executeWithoutResult(
                            _ -> store.find(one.agency(), one.id()).ifPresent(this::tell)));
        }
    }

    private void tell(ProposalStore.Told one) {
        if (one.state() == Proposal.State.OPEN && one.raised() == 0) {
            raise(one);
        } else if (one.state() == Proposal.State.MOOT) {
            settle(one);
        }
    }

    /// Lays it on the desk, once more where it was answered and opened again; within the transaction that does so.
    void raise(AgencyId agency, UUID id) {
        store.find(agency, id).ifPresent(this::raise);
    }

    /// Takes it off the desk, within the transaction that answers it.
    void settle(AgencyId agency, UUID id) {
        store.find(agency, id).ifPresent(this::settle);
    }

    private void raise(ProposalStore.Told one) {
        store.raised(one.agency(), one.id(), one.raised() + 1);
        events.publishEvent(new DutyRaised(
                one.agency().value(),
                duty(one.id(), one.raised() + 1),
                new Holder.Post(Role.INTEGRITY_OFFICER.name(), null),
                WorkingDays.shipped().onOrAfter(LocalDate.now(clock).plusDays(DAYS_TO_ANSWER)),
                Phrase.of("calendar.duty.shift", Integer.toString(one.year().buddhistYear())),
                new AgencyYear(agencies.among(List.of(one.agency().value())).getFirst(), one.year())
                        .path("calendar/proposals/" + one.id()),
                null));
    }

    private void settle(ProposalStore.Told one) {
        events.publishEvent(new DutySettled(one.agency().value(), duty(one.id(), one.raised()), person()));
    }

    private @Nullable UUID person() {
        return current.id().map(PersonId::value).orElse(null);
    }

    private static UUID duty(UUID proposal, int raised) {
        return UUID.nameUUIDFromBytes(
                ("calendar proposal " + proposal + " " + raised).getBytes(StandardCharsets.UTF_8));
    }

    /// The job that does it: one execution for each shift.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> tellOfShifts(ProposalDuties duties) {
            return Tasks.oneTime(TELL)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAULT))
                    .execute((instance, _) -> duties.tell(UUID.fromString(instance.getId())));
        }
    }
}
