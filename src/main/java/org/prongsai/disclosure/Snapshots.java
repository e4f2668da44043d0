package org.prongsai.disclosure;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.fetcher.Fetched;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the program saw at the addresses of evidence: asked for here, taken by a job, kept for good. The hash of the
/// bytes
/// stands in the trail, so that nobody can put others in their place.
@Service
public class Snapshots {
    private static final Duration STILL_ASKED = Duration.ofMinutes(15);

    private final SnapshotStore store;
    private final EvidenceStore evidence;
    private final SchedulerClient jobs;
    private final Trail trail;
    private final Clock clock;

    Snapshots(SnapshotStore store, EvidenceStore evidence, SchedulerClient jobs, Trail trail, Clock clock) {
        this.store = store;
        this.evidence = evidence;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /// Those of an item, the newest first, without what was read there: [#require] has that.
    @Transactional(readOnly = true)
    public List<Snapshot> of(AgencyId agency, FiscalYear year, String code) {
        return store.of(agency, year, code);
    }

    /// The snapshot with this id.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public Snapshot require(AgencyId agency, UUID id) {
        return store.find(agency, id).orElseThrow(() -> new NoSuchElementException("no snapshot " + id));
    }

    /// Wants the evidence of an item to be looked at, as soon as may be. What is being looked at already is not asked
    /// for
    /// twice, unless it was submitted.
    ///
    /// @return how many addresses will be looked at
    @Transactional
    public int ask(AgencyId agency, FiscalYear year, String code, Snapshot.Occasion occasion) {
        return ask(agency, year, code, occasion, clock.instant());
    }

    /// The same at another time. Bytes that are kept here never change, so that no night has to look at them again. An
    /// address that nobody confirmed is not fetched.
    ///
    /// @param due when the program is to look
    int ask(AgencyId agency, FiscalYear year, String code, Snapshot.Occasion occasion, Instant due) {
        Instant now = clock.instant();
        List<Snapshot> known = store.of(agency, year, code);
        int asked = 0;
        for (Evidence one : evidence.of(agency, year).getOrDefault(code, List.of())) {
            if (one.awaitsConfirmation() || (one.file() != null && occasion == Snapshot.Occasion.NIGHTLY)) {
                continue;
            }
            boolean waits = known.stream()
                    .anyMatch(before -> before.evidence().equals(one.id())
                            && before.taken() == null
                            && before.askedAt().isAfter(now.minus(STILL_ASKED)));
            if (!waits || occasion == Snapshot.Occasion.SUBMITTED) {
                UUID id = UUID.randomUUID();
                store.ask(agency, year, code, one, id, occasion, now);
                jobs.scheduleIfNotExists(SnapshotJob.LOOK
                        .instance(SnapshotJob.name(agency.value(), id))
                        .scheduledTo(due));
                asked++;
            }
        }
        return asked;
    }

    /// Keeps what was found; what was found before stays.
    @Transactional
    void keep(AgencyId agency, FiscalYear year, Snapshot asked, Snapshot.Taken taken) {
        if (store.take(agency, asked.id(), taken)) {
            String hash = taken.fetched().outcome() instanceof Fetched.Answered answer ? answer.sha256() : null;
            trail.append(new Act(
                    "disclosure.log.snapshot",
                    Disclosures.subject(year, asked.code()),
                    Changes.none()
                            .field("disclosure.address", null, asked.address())
                            .field("disclosure.sha256", null, hash)
                            .payload()));
        }
    }
}
