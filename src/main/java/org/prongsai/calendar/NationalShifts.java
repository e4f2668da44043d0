package org.prongsai.calendar;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.thai.DateSpan;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the commission moved in its calendar, and how agencies answered.
@Service
public class NationalShifts {
    private final ShiftStore store;
    private final SchedulerClient jobs;
    private final Clock clock;

    NationalShifts(ShiftStore store, SchedulerClient jobs, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Those of a year, the latest first.
    @Transactional(readOnly = true)
    public List<NationalShift> of(FiscalYear year) {
        return store.all(year);
    }

    /// A shift of a year.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public NationalShift require(FiscalYear year, UUID id) {
        return store.all(year).stream()
                .filter(shift -> shift.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no shift " + id));
    }

    /// What each agency answered, those that keep their days first; asked on behalf of no agency.
    @Transactional(readOnly = true)
    public List<NationalShift.Answer> answers(UUID shift) {
        return store.answers(shift);
    }

    /// Proposes to every agency that tied something to what is moved to follow, within the transaction that moves it;
    /// desks
    /// are told of it by a job. Nothing happens where the days are the same.
    @Transactional(propagation = Propagation.MANDATORY)
    void moved(FiscalYear year, NationalEntry before, DateSpan to) {
        if (before.days().equals(to)) {
            return;
        }
        UUID id = UUID.nameUUIDFromBytes(
                ("shift " + before.id() + " " + before.version()).getBytes(StandardCharsets.UTF_8));
        store.add(year, id, before.id(), before.days(), to, clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.propose(id);
        jobs.scheduleIfNotExists(ProposalDuties.TELL.instance(id.toString()).scheduledTo(clock.instant()));
    }
}
