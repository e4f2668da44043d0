package org.prongsai.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.database.Places;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The activities of the agencies' fiscal years.
@Service
public class Activities {
    /// The source of what people write in the calendar itself.
    public static final String OWN = "own";

    private final ActivityStore store;
    private final Gates gates;
    private final Trail trail;
    private final Clock clock;

    Activities(ActivityStore store, Gates gates, Trail trail, Clock clock) {
        this.store = store;
        this.gates = gates;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of an activity.
    ///
    /// @param parent the activity that it is a part of; null if it stands for itself
    /// @param owner  who does it; several with semicolons between
    /// @param needs  what has to be done before
    /// @param tie    what of the commission's calendar it follows; null for nothing
    public record Wish(
            @Nullable UUID parent,
            Bilingual title,
            boolean milestone,
            DateSpan days,
            String owner,
            String note,
            Set<UUID> needs,
            @Nullable Tie tie) {
        public Wish {
            needs = Set.copyOf(needs);
            if (milestone && !days.first().equals(days.last())) {
                throw new IllegalArgumentException("a milestone of several days");
            }
        }

        /// One that follows nothing.
        public Wish(
                @Nullable UUID parent,
                Bilingual title,
                boolean milestone,
                DateSpan days,
                String owner,
                String note,
                Set<UUID> needs) {
            this(parent, title, milestone, days, owner, note, needs, null);
        }

        /// One that stands for itself and needs nothing.
        public static Wish of(Bilingual title, DateSpan days, String owner) {
            return new Wish(null, title, false, days, owner, "", Set.of());
        }
    }

    @Transactional(readOnly = true)
    public ActivityPlan plan(AgencyId agency, FiscalYear year) {
        return new ActivityPlan(year, store.all(agency, year));
    }

    /// The years for which an agency has activities.
    @Transactional(readOnly = true)
    public List<FiscalYear> years(AgencyId agency) {
        return store.years(agency);
    }

    /// Adds an activity behind its siblings.
    ///
    /// @param request idempotency key, and the activity's id: the same request adds once
    /// @throws IllegalArgumentException if its days lie outside of the year, or it needs what is not there
    @Transactional
    public void add(AgencyId agency, FiscalYear year, Wish wish, UUID request) {
        check(plan(agency, year), request, wish);
        if (store.add(agency, year, request, wish, OWN, null)) {
            bind(agency, request, wish);
            trail.append(ActivityTrail.act("calendar.log.added", request, null, wish));
        }
    }

    /// Changes an activity.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    /// @throws IllegalArgumentException as [#add], or if a module writes it, or it would stand under or need itself
    @Transactional
    public void change(AgencyId agency, FiscalYear year, UUID id, int version, Wish wish) {
        ActivityPlan plan = plan(agency, year);
        Activity before = own(plan, id);
        check(plan, id, wish);
        if (!store.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("activity changed meanwhile: " + id);
        }
        bind(agency, id, wish);
        trail.append(ActivityTrail.act("calendar.log.changed", id, before, wish));
        gates.touched(agency, id);
    }

    private void bind(AgencyId agency, UUID id, Wish wish) {
        store.need(agency, id, wish.needs());
        store.tie(agency, id, wish.tie());
    }

    /// Removes an activity, which [#restore] undoes.
    ///
    /// @throws IllegalStateException if others are parts of it
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void remove(AgencyId agency, FiscalYear year, UUID id) {
        ActivityPlan plan = plan(agency, year);
        own(plan, id);
        if (plan.activities().stream().anyMatch(activity -> id.equals(activity.parent()))) {
            throw new IllegalStateException("it has parts: " + id);
        }
        store.remove(agency, id, clock.instant());
        trail.append(Act.of("calendar.log.removed", ActivityTrail.subject(id)));
        gates.touched(agency, id);
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed activity
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed activity " + id);
        }
        trail.append(Act.of("calendar.log.restored", ActivityTrail.subject(id)));
        gates.touched(agency, id);
    }

    /// Keeps the day on which an activity was done.
    ///
    /// @param day null when it is not done after all
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void done(AgencyId agency, FiscalYear year, UUID id, @Nullable LocalDate day) {
        Activity before = require(plan(agency, year), id);
        store.done(agency, id, day);
        trail.append(ActivityTrail.done(id, before.doneOn(), day));
    }

    /// Keeps the day on which a module's own thing was done, where it has an activity.
    ///
    /// @param day null when it is not done after all
    @Transactional
    public void done(AgencyId agency, String source, UUID sourceId, @Nullable LocalDate day) {
        store.find(agency, source, sourceId).ifPresent(id -> store.done(agency, id, day));
    }

    /// Moves an activity one place up or down among its siblings.
    @Transactional
    public void move(AgencyId agency, FiscalYear year, UUID id, boolean up) {
        ActivityPlan plan = plan(agency, year);
        Activity moved = require(plan, id);
        List<UUID> order = Places.moved(
                plan.activities().stream()
                        .filter(activity -> Objects.equals(activity.parent(), moved.parent()))
                        .map(Activity::id)
                        .toList(),
                id,
                up);
        if (!order.isEmpty()) {
            store.order(agency, order);
            trail.append(Act.of("calendar.log.moved", ActivityTrail.subject(id)));
        }
    }

    /// Makes the days as they are now the baseline, with which later ones are compared.
    ///
    /// @return how many activities got a new one
    @Transactional
    public int fix(AgencyId agency, FiscalYear year) {
        int fixed = store.fix(agency, year);
        if (fixed > 0) {
            trail.append(Act.of(
                    "calendar.log.fixed", Act.subject("calendar.log.year", Integer.toString(year.buddhistYear()))));
        }
        return fixed;
    }

    /// Writes the activity of a module's own thing: adds it, or changes the one that stands for it.
    ///
    /// @param source   the module's name
    /// @param sourceId of the thing
    @Transactional
    public void put(AgencyId agency, FiscalYear year, String source, UUID sourceId, Wish wish) {
        UUID known = store.find(agency, source, sourceId).orElse(null);
        if (known == null) {
            store.add(agency, year, UUID.randomUUID(), wish, source, sourceId);
            return;
        }
        store.remove(agency, known, null);
        ActivityPlan plan = plan(agency, year);
        store.change(agency, known, require(plan, known).version(), wish);
    }

    /// Takes away the activity of a module's own thing, if there is one.
    @Transactional
    public void withdraw(AgencyId agency, String source, UUID sourceId) {
        store.find(agency, source, sourceId).ifPresent(id -> store.remove(agency, id, clock.instant()));
    }

    private static void check(ActivityPlan plan, UUID id, Wish wish) {
        DateSpan year = plan.year().days();
        if (!year.contains(wish.days().first()) || !year.contains(wish.days().last())) {
            throw new IllegalArgumentException("outside of the year: " + wish.days());
        }
        UUID parent = wish.parent();
        if (parent != null && (plan.find(parent).isEmpty() || plan.isWithin(parent, id))) {
            throw new IllegalArgumentException("cannot stand under " + parent);
        }
        for (UUID need : wish.needs()) {
            if (plan.find(need).isEmpty() || !plan.mayNeed(id, need)) {
                throw new IllegalArgumentException("cannot need " + need);
            }
        }
    }

    private static Activity own(ActivityPlan plan, UUID id) {
        Activity activity = require(plan, id);
        if (activity.isWrittenElsewhere()) {
            throw new IllegalArgumentException("written by " + activity.source());
        }
        return activity;
    }

    private static Activity require(ActivityPlan plan, UUID id) {
        return plan.find(id).orElseThrow(() -> new NoSuchElementException("no activity " + id));
    }
}
