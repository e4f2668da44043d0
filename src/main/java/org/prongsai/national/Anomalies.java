package org.prongsai.national;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.national.Anomaly.Judged;
import org.prongsai.national.Anomaly.Verdict;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.access.Role;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What looks odd about agencies, and what the commission made of it. Signs of steered answers are the survey module's
/// own.
@Service
public class Anomalies {
    private final AnomalyStore store;
    private final Trail trail;
    private final Clock clock;

    Anomalies(AnomalyStore store, Trail trail, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// When the program last looked at a year, if it did.
    @Transactional(readOnly = true)
    public Optional<Instant> looked(FiscalYear year) {
        return store.looked(year);
    }

    /// Those of a year that were found the last time, or of which something was made; the most striking first.
    @Transactional(readOnly = true)
    public List<Anomaly> of(FiscalYear year) {
        return store.of(year);
    }

    /// One of a year.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Anomaly require(FiscalYear year, UUID id) {
        return store.find(id)
                .filter(one -> one.year().equals(year))
                .orElseThrow(() -> new NoSuchElementException("no anomaly " + id));
    }

    /// What was made of one, the latest first.
    @Transactional(readOnly = true)
    public List<Judged> verdicts(UUID id) {
        return store.verdicts(id);
    }

    /// Says what the commission makes of one.
    ///
    /// @param note    why; without names
    /// @param as      in which role
    /// @param version that the officer saw
    /// @throws OptimisticLockingFailureException if somebody said otherwise meanwhile
    @Transactional
    public void judge(UUID id, Verdict verdict, String note, Role as, int version) {
        if (!store.judge(id, version, verdict, note, as.name(), clock.instant())) {
            throw new OptimisticLockingFailureException("judged meanwhile: " + id);
        }
        trail.appendForInstallation(new Act(
                "national.log.anomaly.judged",
                Act.subject("national.log.anomaly", id.toString()),
                Changes.none()
                        .field("national.log.verdict", null, verdict.name())
                        .payload()));
    }

    /// Goes back to what was made of it before the verdict of `version`.
    ///
    /// @throws OptimisticLockingFailureException if there is a later one
    @Transactional
    public void undo(UUID id, int version, Role as) {
        List<Judged> verdicts = store.verdicts(id);
        Optional<Judged> before =
                verdicts.stream().filter(one -> one.version() < version).findFirst();
        judge(
                id,
                before.map(Judged::verdict).orElse(Verdict.NONE),
                before.map(Judged::note).orElse(""),
                as,
                version);
    }

    /// From how many points on a change of the total is looked at in a year.
    @Transactional(readOnly = true)
    public JumpLine line(FiscalYear year) {
        return store.line(year).orElse(JumpLine.USUAL);
    }

    /// Sets that line; it holds from the next look on.
    ///
    /// @throws OptimisticLockingFailureException if somebody set another meanwhile
    @Transactional
    public void setLine(FiscalYear year, JumpLine wish) {
        JumpLine before = line(year);
        if (!store.setLine(year, wish.points(), wish.version())) {
            throw new OptimisticLockingFailureException("set meanwhile: " + year);
        }
        trail.appendForInstallation(new Act(
                "national.log.line.set",
                Act.subject("national.log.year", Integer.toString(year.buddhistYear())),
                Changes.none()
                        .field("national.log.line", Integer.toString(before.points()), Integer.toString(wish.points()))
                        .payload()));
    }
}
