package org.prongsai.report.results;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.prongsai.audit.Act;
import org.prongsai.audit.Trail;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Papers of results, made for a year's agencies or some of them.
@Service
public class ResultBatches {
    private final BatchStore store;
    private final Agencies agencies;
    private final ResultPapers papers;
    private final SchedulerClient jobs;
    private final Trail trail;
    private final Clock clock;

    ResultBatches(
            BatchStore store, Agencies agencies, ResultPapers papers, SchedulerClient jobs, Trail trail, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.papers = papers;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    /// An agency whose paper was not made.
    ///
    /// @param reason as its text's key ends
    public record Failure(Agency agency, String reason, String detail) {}

    /// The latest batches, the newest first.
    @Transactional(readOnly = true)
    public List<ResultBatch> all() {
        return store.all();
    }

    /// The batch with this id.
    ///
    /// @throws NoSuchElementException if there is none
    @Transactional(readOnly = true)
    public ResultBatch require(UUID id) {
        return store.find(id).orElseThrow(() -> new NoSuchElementException("no batch " + id));
    }

    /// How far a batch is.
    @Transactional(readOnly = true)
    public BatchProgress progress(UUID id) {
        return store.progress(id, clock.instant());
    }

    /// The agencies whose papers were not made, with the reasons; at most 500 of them.
    @Transactional(readOnly = true)
    public List<Failure> failures(UUID id) {
        List<BatchStore.Failed> failed = store.failed(id);
        return agencies.among(failed.stream().map(BatchStore.Failed::agency).toList()).stream()
                .flatMap(agency -> failed.stream()
                        .filter(one -> one.agency().equals(agency.id().value()))
                        .map(one -> new Failure(agency, one.reason().name(), one.detail())))
                .toList();
    }

    /// The agencies whose papers were made, by name.
    @Transactional(readOnly = true)
    public List<Agency> made(UUID id) {
        return agencies.among(store.agencies(id, BatchStore.State.MADE));
    }

    /// The paper of one of the agencies of a batch; for one after the other, so that no two are in memory. To be called
    /// outside of a transaction, as it reads on behalf of the agency.
    public Optional<byte[]> file(ResultBatch batch, Agency agency) {
        return new Tenant(agency.id().value()).call(() -> papers.file(agency.id(), batch.year()));
    }

    /// Has the papers of a year made, all or those of a kind and province.
    ///
    /// @param request idempotency key, and the batch's id
    /// @return false where there is no such agency
    @Transactional
    public boolean start(FiscalYear year, @Nullable AgencyKind kind, @Nullable String province, UUID request) {
        List<UUID> chosen = new ArrayList<>(agencies.all().stream()
                .filter(agency -> kind == null || agency.kind() == kind)
                .filter(agency -> province == null || province.equals(agency.province()))
                .map(agency -> agency.id().value())
                .toList());
        if (chosen.isEmpty()) {
            return false;
        }
        Collections.sort(chosen);
        if (store.add(new ResultBatch(request, year, kind, province, 1, clock.instant(), null))) {
            store.addItems(request, chosen, BatchJob.LANES);
            schedule(request, Math.min(BatchJob.LANES, chosen.size()), 1);
            log("report.log.results.started", request);
        }
        return true;
    }

    /// Makes no more papers; [#goOn] undoes it.
    @Transactional
    public void cancel(UUID id) {
        require(id);
        if (store.cancel(id, clock.instant())) {
            log("report.log.results.cancelled", id);
        }
    }

    /// Goes on with a batch that was cancelled.
    @Transactional
    public void goOn(UUID id) {
        require(id);
        if (store.cancel(id, null)) {
            schedule(id, BatchJob.LANES, store.nextAttempt(id));
            log("report.log.results.resumed", id);
        }
    }

    /// Tries once more to make the papers that failed.
    @Transactional
    public void retry(UUID id) {
        require(id);
        store.retry(id);
        schedule(id, BatchJob.LANES, store.nextAttempt(id));
        log("report.log.results.retried", id);
    }

    private void schedule(UUID batch, int lanes, int attempt) {
        IntStream.range(0, lanes)
                .forEach(lane -> jobs.scheduleIfNotExists(BatchJob.LANE
                        .instance(BatchJob.name(batch, lane, attempt))
                        .scheduledTo(clock.instant())));
    }

    private void log(String action, UUID batch) {
        trail.appendForInstallation(Act.of(
                action, Act.subject("report.log.results.batch", batch.toString().substring(0, 8))));
    }
}
