package org.prongsai.national.dryrun;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.analysis.Crossing;
import org.prongsai.analysis.Simulation;
import org.prongsai.audit.Act;
import org.prongsai.audit.Changes;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.framework.Edition;
import org.prongsai.framework.EditionFile;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.StandingResults;
import org.prongsai.scoring.StoredResult;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Editions tried on the stored results of a year. A job scores every agency anew; what comes of it is kept beside the
/// results, which stay as they are.
@Service
public class DryRuns {
    private final DryRunStore store;
    private final TriedEditions editions;
    private final Agencies agencies;
    private final StandingResults standing;
    private final Results results;
    private final SchedulerClient jobs;
    private final Trail trail;
    private final Clock clock;

    DryRuns(
            DryRunStore store,
            TriedEditions editions,
            Agencies agencies,
            StandingResults standing,
            Results results,
            SchedulerClient jobs,
            Trail trail,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.agencies = agencies;
        this.standing = standing;
        this.results = results;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is asked for.
    ///
    /// @param id             the same request is done once
    /// @param sameWords      whether only what bears the same words in both editions is carried over
    /// @param withoutLacking whether what the year's edition lacks is left out
    public record Wanted(UUID id, FiscalYear year, Edition edition, boolean sameWords, boolean withoutLacking) {}

    /// All of them, the latest first.
    @Transactional(readOnly = true)
    public List<DryRun> all() {
        return store.all();
    }

    /// The one with this id.
    ///
    /// @throws NoSuchElementException if the year has none
    @Transactional(readOnly = true)
    public DryRun require(FiscalYear year, UUID id) {
        return store.find(id)
                .filter(one -> one.year().equals(year))
                .orElseThrow(() -> new NoSuchElementException("no dry run " + id + " of " + year));
    }

    /// Has a job try an edition.
    @Transactional
    public void ask(Wanted wanted) {
        if (add(wanted)) {
            jobs.scheduleIfNotExists(
                    DryRunWork.TASK.instance(wanted.id().toString()).build(), clock.instant());
            append("national.log.dryrun.asked", wanted.year(), wanted.edition().id());
        }
    }

    /// Adds one that nothing is done for yet; false if there is one of this id.
    boolean add(Wanted wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return store.add(
                new DryRun(
                        wanted.id(),
                        wanted.year(),
                        wanted.edition().id(),
                        wanted.edition().hash(),
                        wanted.sameWords(),
                        wanted.withoutLacking(),
                        agencies.all().size(),
                        0,
                        now,
                        null),
                EditionFile.text(wanted.edition()));
    }

    /// Throws one away; results are not touched by it.
    @Transactional
    public void remove(DryRun one) {
        if (store.remove(one.id())) {
            append("national.log.dryrun.removed", one.year(), one.edition());
        }
    }

    private void append(String action, FiscalYear year, String edition) {
        trail.appendForInstallation(new Act(
                action,
                Act.subject("national.log.dryrun", Integer.toString(year.buddhistYear())),
                Changes.none().field("national.log.edition", null, edition).payload()));
    }

    /// What came of it so far.
    @Transactional(readOnly = true)
    public List<DryScore> scores(DryRun one) {
        return store.scores(one.id());
    }

    /// The edition as it was tried.
    @Transactional(readOnly = true)
    public Edition edition(DryRun one) {
        return editions.of(one);
    }

    /// What of the tried edition has its counterpart in one that results are stored under.
    ///
    /// @param scored hash of that edition
    @Transactional(readOnly = true)
    public Crossing crossing(DryRun one, String scored) {
        return new Crossing(standing.edition(scored), editions.of(one), one.sameWords());
    }

    /// An agency's result, node by node, as it is stored and as it would be; empty if the dry run has nothing of it.
    public Optional<Simulation> simulation(DryRun one, AgencyId agency) {
        return store.score(one.id(), agency.value())
                .flatMap(score -> new Tenant(agency.value())
                        .call(() -> stored(one, agency, score))
                        .map(result -> {
                            Crossing crossing = crossing(one, score.scored());
                            return Simulation.of(
                                    result.tree(),
                                    crossing,
                                    DryRunWork.Way.of(crossing, one).under());
                        }));
    }

    private Optional<StoredResult> stored(DryRun one, AgencyId agency, DryScore score) {
        return results.versions(agency, one.year()).stream()
                .filter(result -> result.id().equals(score.result()))
                .findFirst();
    }
}
