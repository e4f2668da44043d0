package org.prongsai.workgroup;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.calendar.Activities;
import org.prongsai.database.Places;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Calls meetings of working groups, and sets their agendas.
@Service
public class Convening {
    private static final String SOURCE = "workgroup";

    private final GroupStore groups;
    private final MeetingStore store;
    private final AgendaStore agenda;
    private final ResolutionStore resolutions;
    private final ResolutionDuties duties;
    private final Invitations invitations;
    private final Activities activities;
    private final Trail trail;
    private final Clock clock;

    Convening(
            GroupStore groups,
            MeetingStore store,
            AgendaStore agenda,
            ResolutionStore resolutions,
            ResolutionDuties duties,
            Invitations invitations,
            Activities activities,
            Trail trail,
            Clock clock) {
        this.groups = groups;
        this.store = store;
        this.agenda = agenda;
        this.resolutions = resolutions;
        this.duties = duties;
        this.invitations = invitations;
        this.activities = activities;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of a meeting.
    ///
    /// @param number     within the calendar year
    /// @param onCalendar whether the agency's calendar shows it
    public record Wish(int number, Invitation invitation, boolean onCalendar) {}

    /// What is to become of an item of an agenda.
    public record ItemWish(AgendaPart part, String title, String brief) {}

    /// Adds a meeting.
    ///
    /// @param request idempotency key, and the meeting's id: the same request adds once
    /// @throws NoSuchElementException if there is no such group
    @Transactional
    public void add(AgencyId agency, UUID group, Wish wish, UUID request) {
        WorkingGroup of =
                groups.find(agency, group).orElseThrow(() -> new NoSuchElementException("no working group " + group));
        if (store.add(agency, group, request, wish)) {
            show(agency, of, request, wish);
            invitations.invite(agency, of, request);
            append("workgroup.log.meeting.added", request, null, wish);
        }
    }

    /// Changes a meeting. Where its invitation says something else now, its members are invited anew.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    @Transactional
    public void change(AgencyId agency, UUID id, int version, Wish wish) {
        Meeting before = require(agency, id);
        if (!store.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("meeting changed meanwhile: " + id);
        }
        WorkingGroup group = groups.find(agency, before.group()).orElseThrow();
        show(agency, group, id, wish);
        if (!wish.invitation().equals(before.invitation())) {
            invitations.withdraw(agency, id);
            invitations.invite(agency, group, id);
        }
        append("workgroup.log.meeting.changed", id, before, wish);
    }

    /// Removes a meeting, with its open duties; [#restore] undoes it.
    @Transactional
    public void remove(AgencyId agency, UUID id) {
        Meeting meeting = require(agency, id);
        store.remove(agency, id, clock.instant());
        activities.withdraw(agency, SOURCE, id);
        invitations.withdraw(agency, id);
        meeting.resolutions().forEach(one -> duties.settle(agency, one));
        trail.append(Act.of("workgroup.log.meeting.removed", subject(id)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed meeting
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed meeting " + id);
        }
        Meeting meeting = require(agency, id);
        var wish = new Wish(meeting.number(), meeting.invitation(), meeting.onCalendar());
        WorkingGroup group = groups.find(agency, meeting.group()).orElseThrow();
        show(agency, group, id, wish);
        invitations.invite(agency, group, id);
        meeting.resolutions().stream()
                .filter(Resolution::isOpen)
                .forEach(one -> resolutions.settle(agency, one.id(), null)); // another version, another duty
        duties.renew(agency, require(agency, id));
        trail.append(Act.of("workgroup.log.meeting.restored", subject(id)));
    }

    /// Adds an item behind the others of its part.
    ///
    /// @param request idempotency key, and the item's id
    @Transactional
    public void addItem(AgencyId agency, UUID meeting, ItemWish wish, UUID request) {
        require(agency, meeting);
        if (agenda.add(agency, meeting, request, wish)) {
            appendItem("workgroup.log.item.added", meeting, null, wish);
        }
    }

    /// Changes an item.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    @Transactional
    public void changeItem(AgencyId agency, UUID meeting, UUID id, int version, ItemWish wish) {
        AgendaItem before = item(agency, meeting, id);
        if (!agenda.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("item changed meanwhile: " + id);
        }
        appendItem("workgroup.log.item.changed", meeting, before, wish);
    }

    /// Removes an item on which nothing was resolved; [#restoreItem] undoes it.
    ///
    /// @throws IllegalStateException if something was resolved on it
    @Transactional
    public void removeItem(AgencyId agency, UUID meeting, UUID id) {
        item(agency, meeting, id);
        if (!require(agency, meeting).on(id).isEmpty()) {
            throw new IllegalStateException("something was resolved on it: " + id);
        }
        agenda.remove(agency, id, clock.instant());
        trail.append(Act.of("workgroup.log.item.removed", subject(meeting)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed item
    @Transactional
    public void restoreItem(AgencyId agency, UUID meeting, UUID id) {
        if (!agenda.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed item " + id);
        }
        trail.append(Act.of("workgroup.log.item.restored", subject(meeting)));
    }

    /// Moves an item one place up or down within its part.
    @Transactional
    public void moveItem(AgencyId agency, UUID meeting, UUID id, boolean up) {
        AgendaPart part = item(agency, meeting, id).part();
        List<UUID> order = Places.moved(
                require(agency, meeting).of(part).stream().map(AgendaItem::id).toList(), id, up);
        if (!order.isEmpty()) {
            agenda.order(agency, order);
            trail.append(Act.of("workgroup.log.item.moved", subject(meeting)));
        }
    }

    /// Writes the meeting into the agency's calendar, or takes it out; a day outside of the group's year has no place
    /// there.
    private void show(AgencyId agency, WorkingGroup group, UUID meeting, Wish wish) {
        var day = wish.invitation().day();
        if (wish.onCalendar() && group.year().days().contains(day)) {
            activities.put(
                    agency,
                    group.year(),
                    SOURCE,
                    meeting,
                    new Activities.Wish(
                            null,
                            new Bilingual(
                                    "ประชุม" + group.name().th(),
                                    "Meeting: " + group.name().en()),
                            true,
                            new DateSpan(day, day),
                            "",
                            wish.invitation().place(),
                            Set.of()));
        } else {
            activities.withdraw(agency, SOURCE, meeting);
        }
    }

    private Meeting require(AgencyId agency, UUID id) {
        return store.find(agency, id).orElseThrow(() -> new NoSuchElementException("no meeting " + id));
    }

    private AgendaItem item(AgencyId agency, UUID meeting, UUID id) {
        return require(agency, meeting).item(id).orElseThrow(() -> new NoSuchElementException("no item " + id));
    }

    private void append(String action, UUID id, @Nullable Meeting before, Wish wish) {
        Invitation now = wish.invitation();
        trail.append(new Act(
                action,
                subject(id),
                Changes.none()
                        .field(
                                "workgroup.meeting.day",
                                before == null
                                        ? null
                                        : before.invitation().day().toString(),
                                now.day().toString())
                        .field(
                                "workgroup.meeting.place",
                                before == null ? null : before.invitation().place(),
                                now.place())
                        .payload()));
    }

    private void appendItem(String action, UUID meeting, @Nullable AgendaItem before, ItemWish wish) {
        trail.append(new Act(
                action,
                subject(meeting),
                Changes.none()
                        .field("workgroup.item.title", before == null ? null : before.title(), wish.title())
                        .payload()));
    }

    static String subject(UUID meeting) {
        return Act.subject("workgroup.log.meeting", meeting.toString().substring(0, 8));
    }
}
