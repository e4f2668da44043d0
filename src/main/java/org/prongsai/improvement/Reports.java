package org.prongsai.improvement;

import java.time.Clock;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What units report on their steps in each round. A report changes no plan.
@Service
public class Reports {
    private final Plans plans;
    private final ProgressStore store;
    private final Proofs proofs;
    private final StepCalendar calendar;
    private final Reminders reminders;
    private final Trail trail;
    private final Clock clock;

    Reports(
            Plans plans,
            ProgressStore store,
            Proofs proofs,
            StepCalendar calendar,
            Reminders reminders,
            Trail trail,
            Clock clock) {
        this.plans = plans;
        this.store = store;
        this.proofs = proofs;
        this.calendar = calendar;
        this.reminders = reminders;
        this.trail = trail;
        this.clock = clock;
    }

    /// What a report does to the file that proves it.
    public sealed interface Proof {
        /// The file stays, if there is one.
        record Stays() implements Proof {}

        /// The file goes.
        record Goes() implements Proof {}

        /// A file is kept, instead of the one that is there.
        record Comes(ProofFile.New file) implements Proof {}
    }

    /// Keeps a report on a step; the file that proves it stays.
    @Transactional
    public void report(
            AgencyId agency, FiscalYear year, UUID step, ProgressRound round, int version, Progress progress) {
        report(agency, year, step, round, version, progress, new Proof.Stays());
    }

    /// Keeps a report on a step.
    ///
    /// @param version of the report that the caller read; 0 where there was none
    /// @throws IllegalArgumentException if the step should be finished, is not, and lacks a reason or a new date
    /// @throws OptimisticLockingFailureException if someone reported since
    /// @throws NoSuchElementException if there is no such step
    @Transactional
    public void report(
            AgencyId agency,
            FiscalYear year,
            UUID step,
            ProgressRound round,
            int version,
            Progress progress,
            Proof proof) {
        Step before = require(agency, year, step);
        if (!progress.isDone() && before.isDue(year, round) && !progress.explainsDelay()) {
            throw new IllegalArgumentException("not finished, and no reason or new date");
        }
        if (!store.store(agency, step, round, version, progress)) {
            throw new OptimisticLockingFailureException("reported meanwhile: " + step);
        }
        Progress known = before.reports().get(round);
        if (known == null || proof instanceof Proof.Goes) {
            proofs.remove(agency, step, round); // that of a report which was taken back is none of this one
        }
        if (proof instanceof Proof.Comes(var file)) {
            proofs.keep(agency, step, round, file);
        }
        settle(agency, year, step);
        trail.append(new Act(
                "improvement.log.reported",
                subject(step),
                Changes.none()
                        .field("improvement.round", null, round.name())
                        .field("improvement.status", status(known), status(progress))
                        .payload()));
    }

    /// Takes a report back, which [#restore] undoes.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional
    public void withdraw(AgencyId agency, FiscalYear year, UUID step, ProgressRound round) {
        require(agency, year, step);
        if (!store.withdraw(agency, step, round, clock.instant())) {
            throw new NoSuchElementException("no report on " + step);
        }
        settle(agency, year, step);
        trail.append(Act.of("improvement.log.reportWithdrawn", subject(step)));
    }

    /// Takes that back.
    ///
    /// @throws NoSuchElementException if no report was taken back
    @Transactional
    public void restore(AgencyId agency, FiscalYear year, UUID step, ProgressRound round) {
        require(agency, year, step);
        if (!store.withdraw(agency, step, round, null)) {
            throw new NoSuchElementException("no report taken back on " + step);
        }
        settle(agency, year, step);
        trail.append(Act.of("improvement.log.reportRestored", subject(step)));
    }

    /// Lets calendar and desk know what a report makes of its step.
    private void settle(AgencyId agency, FiscalYear year, UUID id) {
        Plan plan = having(agency, year, id);
        calendar.settle(agency, year, plan.step(id).orElseThrow().step());
        reminders.settle(agency, plan);
    }

    private Step require(AgencyId agency, FiscalYear year, UUID id) {
        return having(agency, year, id).step(id).orElseThrow().step();
    }

    private Plan having(AgencyId agency, FiscalYear year, UUID id) {
        return plans.all(agency, year).stream()
                .filter(plan -> plan.step(id).isPresent())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no step " + id));
    }

    private static @Nullable String status(@Nullable Progress progress) {
        return progress == null ? null : progress.status().name();
    }

    static String subject(UUID step) {
        return Act.subject("improvement.log.step", step.toString().substring(0, 8));
    }
}
