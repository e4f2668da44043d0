package org.prongsai.improvement;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the indicators of measures are to reach and what they have reached, quarter by quarter. Neither changes a plan.
@Service
public class Kpis {
    private final Plans plans;
    private final KpiStore store;
    private final Trail trail;
    private final Clock clock;

    Kpis(Plans plans, KpiStore store, Trail trail, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// The indicators of a plan's measures, by their ids; those without aim and values are missing.
    @Transactional(readOnly = true)
    public Map<UUID, Kpi> of(AgencyId agency, Plan plan) {
        return store.of(agency, plan.id());
    }

    /// The indicator of a measure.
    ///
    /// @throws NoSuchElementException if there is no such measure
    @Transactional(readOnly = true)
    public Kpi of(AgencyId agency, FiscalYear year, UUID measure) {
        return store.of(agency, require(agency, year, measure).id()).getOrDefault(measure, Kpi.NONE);
    }

    /// Says what an indicator is to reach.
    ///
    /// @param aim with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone said something else since
    /// @throws NoSuchElementException if there is no such measure
    @Transactional
    public void aim(AgencyId agency, FiscalYear year, UUID measure, Aim aim) {
        Aim before = of(agency, year, measure).aim();
        if (!store.aim(agency, measure, aim)) {
            throw new OptimisticLockingFailureException("aim changed meanwhile: " + measure);
        }
        trail.append(new Act(
                "improvement.log.aim",
                subject(measure),
                Changes.none()
                        .field("improvement.aim", before.text(), aim.text())
                        .payload()));
    }

    /// Keeps what an indicator had reached in a quarter.
    ///
    /// @param reached with the version that the caller read
    /// @throws OptimisticLockingFailureException if someone reported since
    /// @throws NoSuchElementException if there is no such measure
    @Transactional
    public void report(AgencyId agency, FiscalYear year, UUID measure, Reached reached) {
        String before = of(agency, year, measure)
                .at(reached.quarter())
                .map(Reached::value)
                .orElse("");
        if (!store.reached(agency, measure, reached)) {
            throw new OptimisticLockingFailureException("measured meanwhile: " + measure);
        }
        trail.append(new Act(
                "improvement.log.measured",
                subject(measure),
                Changes.none()
                        .field("improvement.kpi.quarter", null, Integer.toString(reached.quarter()))
                        .field("improvement.value", before, reached.value())
                        .payload()));
    }

    /// Takes a value back, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void withdraw(AgencyId agency, FiscalYear year, UUID measure, int quarter) {
        require(agency, year, measure);
        if (!store.withdraw(agency, measure, quarter, clock.instant())) {
            throw new NoSuchElementException("no value of " + measure);
        }
        trail.append(Act.of("improvement.log.measuredWithdrawn", subject(measure)));
    }

    /// Takes that back.
    ///
    /// @throws NoSuchElementException if no value was taken back
    @Transactional
    public void restore(AgencyId agency, FiscalYear year, UUID measure, int quarter) {
        require(agency, year, measure);
        if (!store.withdraw(agency, measure, quarter, null)) {
            throw new NoSuchElementException("no value taken back of " + measure);
        }
        trail.append(Act.of("improvement.log.measuredRestored", subject(measure)));
    }

    private Plan require(AgencyId agency, FiscalYear year, UUID measure) {
        return plans.all(agency, year).stream()
                .filter(plan -> plan.measure(measure).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no measure " + measure));
    }

    private static String subject(UUID measure) {
        return Act.subject("improvement.log.measure", measure.toString().substring(0, 8));
    }
}
