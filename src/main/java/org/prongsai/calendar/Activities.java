package org.prongsai.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
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
    private final Trail trail;
    private final Clock clock;

    Activities(ActivityStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of an activity.
    ///
    /// @param parent the activity that it is a part of; null if it stands for itself
    /// @param owner  who does it; several with semicolons between
    /// @param needs  what has to be done before
    public record Wish(
            @Nullable UUID parent,
            Bilingual title,
            boolean milestone,
            DateSpan days,
            String owner,
            String note,
            Set<UUID> needs) {
        public Wish {
            needs = Set.copyOf(needs);
            if (milestone && !days.first().equals(days.last())) {
                throw new IllegalArgumentException("a milestone of several days");
            }
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
            store.need(agency, request, wish.needs());
            append("calendar.log.added", request, null, wish);
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
        store.need(agency, id, wish.needs());
        append("calendar.log.changed", id, before, wish);
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
        trail.append(Act.of("calendar.log.removed", subject(id)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed activity
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed activity " + id);
        }
        trail.append(Act.of("calendar.log.restored", subject(id)));
    }

    /// Keeps the day on which an activity was done.
    ///
    /// @param day null when it is not done after all
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void done(AgencyId agency, FiscalYear year, UUID id, @Nullable LocalDate day) {
        Activity before = require(plan(agency, year), id);
        store.done(agency, id, day);
        trail.append(new Act(
                "calendar.log.done",
                subject(id),
                Changes.none()
                        .field("calendar.done", text(before.doneOn()), text(day))
                        .payload()));
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
        List<UUID> siblings = new ArrayList<>(plan.activities().stream()
                .filter(activity -> Objects.equals(activity.parent(), moved.parent()))
                .map(Activity::id)
                .toList());
        int at = siblings.indexOf(id);
        int other = up ? at - 1 : at + 1;
        if (other >= 0 && other < siblings.size()) {
            Collections.swap(siblings, at, other);
            store.order(agency, siblings);
            trail.append(Act.of("calendar.log.moved", subject(id)));
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

    /// Copies what people wrote for the year before, each a year later and none of it done; a year that has activities
    /// stays as it is.
    ///
    /// @return how many were copied
    @Transactional
    public int copy(AgencyId agency, FiscalYear into) {
        if (!store.all(agency, into).isEmpty()) {
            return 0;
        }
        Map<UUID, UUID> copies = new HashMap<>();
        List<Activity> own = into.neighbours().stream()
                .filter(year -> year.compareTo(into) < 0)
                .flatMap(before -> plan(agency, before).numbered().stream())
                .map(ActivityPlan.Numbered::activity)
                .filter(activity -> !activity.isWrittenElsewhere())
                .toList();
        for (Activity activity : own) {
            UUID id = UUID.randomUUID();
            copies.put(activity.id(), id);
            UUID parent = activity.parent();
            store.add(
                    agency,
                    into,
                    id,
                    new Wish(
                            parent == null ? null : copies.get(parent),
                            activity.title(),
                            activity.milestone(),
                            new DateSpan(
                                    activity.days().first().plusYears(1),
                                    activity.days().last().plusYears(1)),
                            activity.owner(),
                            "",
                            Set.of()),
                    OWN,
                    null);
        }
        own.forEach(activity -> store.need(
                agency,
                copies.getOrDefault(activity.id(), activity.id()),
                activity.needs().stream()
                        .flatMap(need -> Stream.ofNullable(copies.get(need)))
                        .collect(Collectors.toSet())));
        trail.append(
                Act.of("calendar.log.copied", Act.subject("calendar.log.year", Integer.toString(into.buddhistYear()))));
        return own.size();
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

    private void append(String action, UUID id, @Nullable Activity before, Wish wish) {
        trail.append(new Act(
                action,
                subject(id),
                Changes.none()
                        .field(
                                "calendar.title",
                                before == null ? null : before.title().th(),
                                wish.title().th())
                        .field("calendar.days", before == null ? null : text(before.days()), text(wish.days()))
                        .field("calendar.owner", before == null ? null : before.owner(), wish.owner())
                        .payload()));
    }

    private static String text(DateSpan days) {
        return days.first() + " – " + days.last();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String subject(UUID id) {
        return Act.subject("calendar.log.activity", id.toString().substring(0, 8));
    }
}
