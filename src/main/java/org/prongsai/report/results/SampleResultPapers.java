package org.prongsai.report.results;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the sample agencies' papers of fiscal year 2564, once.
@Component
class SampleResultPapers {
    private static final UUID BATCH = UUID.fromString("7a9e5d00-0000-4000-8000-000000000010");
    private static final FiscalYear YEAR = new FiscalYear(2564);
    private static final Set<String> CODES = Set.of("opdc", "pdmo");

    private final BatchStore store;
    private final BatchWork work;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleResultPapers(BatchStore store, BatchWork work, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.work = work;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Behind the results.
    @EventListener
    @Order(95)
    void on(SampleWanted wanted) {
        UUID agency = wanted.agency().id().value();
        if (!CODES.contains(wanted.agency().code())) {
            return;
        }
        boolean added = Boolean.TRUE.equals(transaction.execute(_ -> {
            store.add(new ResultBatch(BATCH, YEAR, null, null, 1, clock.instant(), null));
            return store.addItem(BATCH, agency);
        }));
        if (added) {
            work.one(BATCH, YEAR, wanted.agency());
        }
    }
}
