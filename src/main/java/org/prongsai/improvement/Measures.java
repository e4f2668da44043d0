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
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The measures of plans. Each change to a plan that was approved begins its next version.
@Service
public class Measures {
    private final Plans plans;
    private final MeasureStore store;
    private final Trail trail;
    private final Clock clock;

    Measures(Plans plans, MeasureStore store, Trail trail, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is to become of a measure.
    ///
    /// @param items codes of the items and indicators that it is to raise
    /// @param note  the recommendation that it answers, and what else explains it
    public record Wish(
            Bilingual title,
            Cells cells,
            List<String> items,
            @Nullable BigDecimal budget,
            String note) {
        public Wish {
            items = List.copyOf(items);
        }
    }

    /// Adds a measure behind the others; the first one begins the plan.
    ///
    /// @param request idempotency key, and the measure's id: the same request adds once
    @Transactional
    public void add(AgencyId agency, FiscalYear year, PlanKind kind, Wish wish, UUID request) {
        Plan plan = plans.begun(agency, year, kind);
        if (store.add(agency, plan.id(), request, wish)) {
            plans.reopen(agency, plan.id());
            append("improvement.log.measure.added", request, null, wish);
        }
    }

    /// Changes a measure.
    ///
    /// @param version that the caller read
    /// @throws OptimisticLockingFailureException if someone changed or removed it since
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void change(AgencyId agency, FiscalYear year, UUID id, int version, Wish wish) {
        Plan plan = having(agency, year, id);
        Measure before = plan.measure(id).orElseThrow();
        if (!store.change(agency, id, version, wish)) {
            throw new OptimisticLockingFailureException("measure changed meanwhile: " + id);
        }
        plans.reopen(agency, plan.id());
        append("improvement.log.measure.changed", id, before, wish);
    }

    /// Removes a measure with its steps, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void remove(AgencyId agency, FiscalYear year, UUID id) {
        Plan plan = having(agency, year, id);
        store.remove(agency, id, clock.instant());
        plans.reopen(agency, plan.id());
        trail.append(Act.of("improvement.log.measure.removed", subject(id)));
    }

    /// Takes a removal back.
    ///
    /// @throws NoSuchElementException if there is no such removed measure
    @Transactional
    public void restore(AgencyId agency, UUID id) {
        if (!store.remove(agency, id, null)) {
            throw new NoSuchElementException("no removed measure " + id);
        }
        plans.reopen(agency, store.plan(agency, id).orElseThrow());
        trail.append(Act.of("improvement.log.measure.restored", subject(id)));
    }

    /// Moves a measure one place up or down.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void move(AgencyId agency, FiscalYear year, UUID id, boolean up) {
        Plan plan = having(agency, year, id);
        List<UUID> order =
                Places.moved(plan.measures().stream().map(Measure::id).toList(), id, up);
        if (!order.isEmpty()) {
            store.order(agency, order);
            plans.reopen(agency, plan.id());
            trail.append(Act.of("improvement.log.measure.moved", subject(id)));
        }
    }

    private Plan having(AgencyId agency, FiscalYear year, UUID id) {
        return plans.all(agency, year).stream()
                .filter(plan -> plan.measure(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no measure " + id));
    }

    private void append(String action, UUID id, @Nullable Measure before, Wish wish) {
        trail.append(new Act(
                action,
                subject(id),
                Changes.none()
                        .field(
                                "improvement.measure",
                                before == null ? null : before.title().th(),
                                wish.title().th())
                        .field(
                                "improvement.items",
                                before == null ? null : String.join(" ", before.items()),
                                String.join(" ", wish.items()))
                        .payload()));
    }

    private static String subject(UUID id) {
        return Act.subject("improvement.log.measure", id.toString().substring(0, 8));
    }
}
