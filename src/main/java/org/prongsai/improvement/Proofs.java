package org.prongsai.improvement;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The files that prove what was reported. A report has one at most; what is replaced or taken away can come back.
@Service
public class Proofs {
    private final Plans plans;
    private final ProofStore store;
    private final Trail trail;
    private final Clock clock;

    Proofs(Plans plans, ProofStore store, Trail trail, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /// The files of a plan's steps by round.
    @Transactional(readOnly = true)
    public Map<UUID, Map<ProgressRound, ProofFile>> of(AgencyId agency, UUID plan) {
        return store.of(agency, plan);
    }

    /// The file of a report.
    @Transactional(readOnly = true)
    public Optional<ProofFile> find(AgencyId agency, UUID step, ProgressRound round) {
        return store.find(agency, step, round);
    }

    /// What a file holds.
    ///
    /// @throws NoSuchElementException if it is not kept
    @Transactional(readOnly = true)
    public byte[] bytes(AgencyId agency, ProofFile file) {
        return store.bytes(agency, file).orElseThrow(() -> new NoSuchElementException("no file " + file.hash()));
    }

    /// Brings a file back that was replaced or taken away; the one that is there goes.
    ///
    /// @throws NoSuchElementException if there is no such step, or no such file of it
    @Transactional
    public void restore(AgencyId agency, FiscalYear year, UUID step, ProgressRound round, UUID id) {
        if (plans.all(agency, year).stream().noneMatch(plan -> plan.step(step).isPresent())) {
            throw new NoSuchElementException("no step " + step);
        }
        store.remove(agency, step, round, clock.instant());
        if (!store.restore(agency, step, round, id)) {
            throw new NoSuchElementException("no proof " + id);
        }
        trail.append(Act.of("improvement.log.proofRestored", Reports.subject(step)));
    }

    /// Keeps a file with its report, instead of the one that is there.
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(AgencyId agency, UUID step, ProgressRound round, ProofFile.New file) {
        store.remove(agency, step, round, clock.instant());
        store.add(agency, step, round, UUID.randomUUID(), file, clock.instant());
        trail.append(new Act(
                "improvement.log.proofKept",
                Reports.subject(step),
                Changes.none()
                        .field("improvement.proof.file", null, file.name())
                        .payload()));
    }

    /// Takes the file of a report away, if it has one.
    @Transactional(propagation = Propagation.MANDATORY)
    void remove(AgencyId agency, UUID step, ProgressRound round) {
        if (store.remove(agency, step, round, clock.instant())) {
            trail.append(Act.of("improvement.log.proofRemoved", Reports.subject(step)));
        }
    }
}
