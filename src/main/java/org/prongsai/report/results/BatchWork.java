package org.prongsai.report.results;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.report.results.BatchStore.State;
import org.prongsai.report.results.PaperFault.Reason;
import org.prongsai.thai.FiscalYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Works items off. Each is one transaction on behalf of its agency: paper, act and state are there together or not at
/// all, so a process that dies leaves nothing half done, and who takes its work over does nothing twice.
@Component
class BatchWork {
    /// Few enough that other jobs need not wait long for a thread.
    private static final int AT_A_TIME = 25;

    private static final int LONGEST_DETAIL = 300;
    private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);

    private final BatchStore store;
    private final ResultPapers papers;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BatchWork(BatchStore store, ResultPapers papers, Agencies agencies, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.papers = papers;
        this.agencies = agencies;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Works some items of a lane off.
    ///
    /// @return whether more may wait
    boolean some(UUID batch, int lane) {
        List<UUID> waiting = waiting(batch, lane);
        if (waiting.isEmpty()) {
            return false;
        }
        FiscalYear year =
                transaction.execute(_ -> store.find(batch).orElseThrow().year());
        for (Agency agency : agencies.among(waiting)) {
            if (Thread.currentThread().isInterrupted()) {
                return true;
            }
            one(batch, year, agency);
        }
        return true;
    }

    private List<UUID> waiting(UUID batch, int lane) {
        return transaction.execute(_ -> store.waiting(batch, lane, AT_A_TIME));
    }

    /// Makes the paper of one agency, unless that was done.
    void one(UUID batch, FiscalYear year, Agency agency) {
        UUID id = agency.id().value();
        try {
            new Tenant(id)
                    .run(() -> transaction.executeWithoutResult(_ -> {
                        if (store.claim(batch, id)) {
                            State state = papers.make(agency, year) ? State.MADE : State.WITHOUT_RESULT;
                            store.settle(batch, id, state, null, "", clock.instant());
                        }
                    }));
        } catch (DataAccessException | TransactionException ours) {
            throw ours; // not the paper's fault: the job comes again
        } catch (PaperFault fault) {
            fail(batch, id, fault.reason(), fault.detail());
        } catch (RuntimeException unexpected) {
            LOG.error("the paper of agency {} was not made", id, unexpected);
            fail(batch, id, Reason.OTHER, unexpected.getClass().getSimpleName());
        }
    }

    private void fail(UUID batch, UUID agency, Reason reason, String detail) {
        String shortened = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        transaction.executeWithoutResult(
                _ -> store.settle(batch, agency, State.FAILED, reason, shortened, clock.instant()));
    }
}
