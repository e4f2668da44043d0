package org.prongsai.improvement;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Places;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The steps of measures. Each change to a plan that was approved begins its next version.
@Service
public class Steps {
    private final Plans plans;
    private final StepStore store;
    private final Trail trail;
    private final Clock clock;

    Steps(Plans plans, StepStore store, Trail trail, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of a step.
    ///
    /// @param cells  empty ones repeat what stands above
    /// @param days   null for the whole year
    /// @param aim    the value that its indicator is to reach
    /// @param aimUnit such as "ร้อยละ"; may be empty
    public record Wish(
            Bilingual title,
            Cells cells,
            @Nullable DateSpan days,
            @Nullable BigDecimal aim,
            String aimUnit) {
        /// One that repeats everything above it and lasts the whole year.
        public static Wish of(Bilingual title) {
            return new Wish(title, Cells.EMPTY, null, null, "");
        }
    }

    /// Adds a step behind the others of its measure.
    ///
    /// @param request idempotency key, and the step's id: the same request adds once
    /// @throws IllegalArgumentException if its days lie outside of the year
    /// @throws NoSuchElementException if there is no such measure
    @Transactional
    public void add(AgencyId agency, FiscalYear year, UUID measure, Wish wish, UUID request) {
        check(year, wish);
        Plan plan = plans.all(agency, year).stream()
                .filter(one -> one.measure(measure).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no measure " + measure));
        if (store.add(agency, measure, request, wish)) {
            plans.reopen(agency, plan.id());
            append("improvement.log.step.added", request, null, wish);
        }
    }

    /// Changes a step.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    /// @throws IllegalArgumentException if its days lie outside of the year
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void change(AgencyId agency, FiscalYear year, UUID id, int version, Wish wish) {
        check(year, wish);
        Plan plan = having(agency, year, id);
        Step before = plan.step(id).orElseThrow().step();
        if (!store.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("step changed meanwhile: " + id);
        }
        plans.reopen(agency, plan.id());
        append("improvement.log.step.changed", id, before, wish);
    }

    /// Removes a step, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void remove(AgencyId agency, FiscalYear year, UUID id) {
        Plan plan = having(agency, year, id);
        store.remove(agency, id, clock.instant());
        plans.reopen(agency, plan.id());
        trail.append(Act.of("improvement.log.step.removed", subject(id)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed step
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed step " + id);
        }
        plans.reopen(agency, store.plan(agency, id).orElseThrow());
        trail.append(Act.of("improvement.log.step.restored", subject(id)));
    }

    /// Moves a step one place up or down within its measure.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void move(AgencyId agency, FiscalYear year, UUID id, boolean up) {
        Plan plan = having(agency, year, id);
        List<UUID> siblings = plan.step(id).orElseThrow().measure().steps().stream()
                .map(Step::id)
                .toList();
        List<UUID> order = Places.moved(siblings, id, up);
        if (!order.isEmpty()) {
            store.order(agency, order);
            plans.reopen(agency, plan.id());
            trail.append(Act.of("improvement.log.step.moved", subject(id)));
        }
    }

    private Plan having(AgencyId agency, FiscalYear year, UUID id) {
        return plans.all(agency, year).stream()
                .filter(plan -> plan.step(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no step " + id));
    }

    private static void check(FiscalYear year, Wish wish) {
        DateSpan days = wish.days();
        if (days != null && (!year.days().contains(days.first()) || !year.days().contains(days.last()))) {
            throw new IllegalArgumentException("outside of the year: " + days);
        }
    }

    private void append(String action, UUID id, @Nullable Step before, Wish wish) {
        trail.append(new Act(
                action,
                subject(id),
                Changes.none()
                        .field(
                                "improvement.step",
                                before == null ? null : before.title().th(),
                                wish.title().th())
                        .field(
                                "improvement.indicator",
                                before == null ? null : before.own().indicator(),
                                wish.cells().indicator())
                        .payload()));
    }

    private static String subject(UUID id) {
        return Act.subject("improvement.log.step", id.toString().substring(0, 8));
    }
}
