package org.prongsai.workgroup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What meetings resolve. A resolution with an owner and a day lies on a desk until it is settled.
@Service
public class Resolutions {
    private final MeetingStore meetings;
    private final ResolutionStore store;
    private final ResolutionDuties duties;
    private final Trail trail;
    private final Clock clock;

    Resolutions(MeetingStore meetings, ResolutionStore store, ResolutionDuties duties, Trail trail, Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of a resolution; an owner needs a day and a day an owner.
    public record Wish(
            String said,
            Resolution.@Nullable Owner owner,
            @Nullable LocalDate due) {
        public Wish {
            if ((owner == null) != (due == null)) {
                throw new IllegalArgumentException("an owner without a day, or a day without an owner");
            }
        }
    }

    /// Adds a resolution on an item, and raises its duty.
    ///
    /// @param request idempotency key, and the resolution's id: the same request adds once
    @Transactional
    public void add(AgencyId agency, UUID meeting, UUID item, Wish wish, UUID request) {
        if (meeting(agency, meeting).item(item).isEmpty()) {
            throw new NoSuchElementException("no item " + item);
        }
        if (store.add(agency, item, request, wish)) {
            raise(agency, meeting, request);
            append("workgroup.log.resolution.added", meeting, null, wish);
        }
    }

    /// Changes a resolution; its duty gives way to a new one.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    @Transactional
    public void change(AgencyId agency, UUID meeting, UUID id, int version, Wish wish) {
        Resolution before = require(agency, meeting, id);
        if (!store.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("resolution changed meanwhile: " + id);
        }
        duties.settle(agency, before);
        raise(agency, meeting, id);
        append("workgroup.log.resolution.changed", meeting, before, wish);
    }

    /// Removes a resolution with its duty, which [#restore] undoes.
    @Transactional
    public void remove(AgencyId agency, UUID meeting, UUID id) {
        duties.settle(agency, require(agency, meeting, id));
        store.remove(agency, id, clock.instant());
        trail.append(Act.of("workgroup.log.resolution.removed", Convening.subject(meeting)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed resolution
    @Transactional
    public void restore(AgencyId agency, UUID meeting, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed resolution " + id);
        }
        raise(agency, meeting, id);
        trail.append(Act.of("workgroup.log.resolution.restored", Convening.subject(meeting)));
    }

    /// Keeps that a resolution was carried out today.
    @Transactional
    public void settle(AgencyId agency, UUID meeting, UUID id) {
        Resolution before = require(agency, meeting, id);
        if (before.isOpen()) {
            store.settle(agency, id, LocalDate.now(clock));
            duties.settle(agency, before);
            trail.append(Act.of("workgroup.log.resolution.settled", Convening.subject(meeting)));
        }
    }

    /// Keeps that it was not carried out after all.
    @Transactional
    public void reopen(AgencyId agency, UUID meeting, UUID id) {
        if (require(agency, meeting, id).settledOn() != null) {
            store.settle(agency, id, null);
            raise(agency, meeting, id);
            trail.append(Act.of("workgroup.log.resolution.reopened", Convening.subject(meeting)));
        }
    }

    private void raise(AgencyId agency, UUID meeting, UUID id) {
        Meeting now = meeting(agency, meeting);
        now.resolution(id).ifPresent(one -> duties.raise(agency, now, one));
    }

    private Meeting meeting(AgencyId agency, UUID id) {
        return meetings.find(agency, id).orElseThrow(() -> new NoSuchElementException("no meeting " + id));
    }

    private Resolution require(AgencyId agency, UUID meeting, UUID id) {
        return meeting(agency, meeting)
                .resolution(id)
                .orElseThrow(() -> new NoSuchElementException("no resolution " + id));
    }

    private void append(String action, UUID meeting, @Nullable Resolution before, Wish wish) {
        trail.append(new Act(
                action,
                Convening.subject(meeting),
                Changes.none()
                        .field("workgroup.resolution", before == null ? null : before.said(), wish.said())
                        .field("workgroup.resolution.due", before == null ? null : text(before.due()), text(wish.due()))
                        .payload()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
