package org.prongsai.workgroup;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
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
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.Holding;
import org.prongsai.identity.Holdings;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.ThaiDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lays invitations to meetings on the desks of members: those who hold the post of a seat and may sign in. An
/// invitation leaves the desk with its answer, when its member signs in at the meeting, and once the meeting is over.
@Service
public class Invitations {
    private static final LocalTime MORNING = LocalTime.of(6, 30);

    private final InvitationStore store;
    private final MeetingStore meetings;
    private final Holdings holdings;
    private final People people;
    private final Agencies agencies;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Trail trail;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            MeetingStore meetings,
            Holdings holdings,
            People people,
            Agencies agencies,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.holdings = holdings;
        this.people = people;
        this.agencies = agencies;
        this.current = current;
        this.events = events;
        this.trail = trail;
        this.clock = clock;
    }

    /// Who was invited to a meeting, in the order of the seats.
    @Transactional(readOnly = true)
    public List<Invited> of(AgencyId agency, UUID meeting) {
        return store.of(agency, meeting);
    }

    /// Keeps what someone answers to his invitation; a later answer takes the place of an earlier one.
    ///
    /// @param substitute who sits there for him; blank unless `reply` says that someone does
    /// @throws NoSuchElementException if he is not invited
    /// @throws IllegalStateException if the meeting is over
    @Transactional
    public void reply(AgencyId agency, UUID id, PersonId person, Reply reply, String substitute) {
        Meeting meeting = meetings.find(agency, id).orElseThrow(() -> new NoSuchElementException("no meeting " + id));
        if (isOver(meeting)) {
            throw new IllegalStateException("the meeting is over: " + id);
        }
        String named = reply == Reply.SUBSTITUTE ? substitute.strip() : "";
        if (!store.reply(agency, id, person, reply, named, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new NoSuchElementException("not invited to " + id);
        }
        settle(agency, id, person);
        trail.append(Act.of("workgroup.log.replied", Convening.subject(id)));
    }

    /// Whether nobody needs to answer any more.
    public boolean isOver(Meeting meeting) {
        return meeting.invitation().day().isBefore(LocalDate.now(clock));
    }

    /// Invites the members to a meeting that is yet to come.
    @Transactional(propagation = Propagation.MANDATORY)
    void invite(AgencyId agency, WorkingGroup group, UUID id) {
        Meeting meeting = meetings.find(agency, id).orElseThrow();
        if (isOver(meeting)) {
            return;
        }
        List<Holding> held = holdings.all(agency.value());
        var invited = new HashSet<PersonId>();
        for (Seat seat : group.members()) {
            held.stream()
                    .filter(holding -> holding.post().equals(seat.post()) && holding.holds(LocalDate.now(clock)))
                    .map(Holding::person)
                    .filter(person -> people.find(person).filter(Person::active).isPresent())
                    .filter(invited::add)
                    .forEach(person -> invite(agency, meeting, seat, person));
        }
    }

    private void invite(AgencyId agency, Meeting meeting, Seat seat, PersonId person) {
        UUID duty = UUID.randomUUID();
        store.add(agency, meeting.id(), person, seat.id(), duty);
        Agency of = agencies.among(List.of(agency.value())).getFirst();
        events.publishEvent(new DutyRaised(
                agency.value(),
                duty,
                new Holder.Person(person.value()),
                meeting.invitation().day(),
                Phrase.of("workgroup.duty.invitation", meeting.title()),
                new AgencyYear(of, meeting.year()).path("workgroup/meetings/" + meeting.id() + "/reply"),
                actor()));
    }

    /// Takes all invitations back, with their answers.
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(AgencyId agency, UUID meeting) {
        store.remove(agency, meeting).forEach(duty -> settle(agency, duty));
    }

    /// Takes an invitation off someone's desk, if it lies there.
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(AgencyId agency, UUID meeting, PersonId person) {
        store.take(agency, meeting, person).ifPresent(duty -> settle(agency, duty));
    }

    private void settle(AgencyId agency, UUID duty) {
        events.publishEvent(new DutySettled(agency.value(), duty, actor()));
    }

    /// Takes the invitations of past meetings off the desks of an agency.
    @Transactional
    public void settleOver(AgencyId agency) {
        for (UUID duty : store.over(agency, LocalDate.now(clock))) {
            store.forget(agency, duty);
            settle(agency, duty);
        }
    }

    private @Nullable UUID actor() {
        return current.id().map(PersonId::value).orElse(null);
    }

    /// The job that does it on each morning.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> settlePastInvitations(Invitations invitations, Agencies agencies) {
            return Tasks.recurring("workgroup.invitations", Schedules.daily(ThaiDate.ZONE, MORNING))
                    .execute((_, _) -> {
                        for (Agency agency : agencies.all()) {
                            new Tenant(agency.id().value()).run(() -> invitations.settleOver(agency.id()));
                        }
                    });
        }
    }
}
