package org.prongsai.survey.country;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agency;
import org.prongsai.identity.People;
import org.prongsai.identity.Person;
import org.prongsai.identity.SampleWanted;
import org.prongsai.survey.country.Bulk.Kind;
import org.prongsai.survey.country.BulkStore.Item;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets the commission have set up the drafts of a sample agency, once.
@Component
class SampleCountry {
    private static final UUID BULK = UUID.fromString("7a9e5d00-0000-4000-8000-000000000038");

    private final BulkStore store;
    private final BulkWork work;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SampleCountry(BulkStore store, BulkWork work, People people, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.work = work;
        this.people = people;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Behind the surveys of the samples.
    @EventListener
    @Order(67)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        Optional<Person> officer = people.samples().stream()
                .filter(one -> one.name().en().equals("Commission officer"))
                .findFirst();
        if (!agency.code().equals("pdmo") || officer.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        var bulk = new Bulk(
                BULK,
                FiscalYear.containing(LocalDate.now(clock)),
                Kind.PREPARE,
                1,
                officer.get().id(),
                now,
                null,
                now,
                null);
        new Tenant(agency.id().value()).run(() -> {
            boolean added = Boolean.TRUE.equals(transaction.execute(_ -> {
                boolean fresh = store.add(bulk);
                if (fresh) {
                    store.addItems(
                            BULK,
                            List.of(
                                    new Item(agency.id().value(), "IIT"),
                                    new Item(agency.id().value(), "EIT")),
                            1);
                }
                return fresh;
            }));
            if (added) {
                work.some(BULK, 0);
            }
        });
    }
}
