package org.prongsai.report.office;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.prongsai.disclosure.LiveEvidence;
import org.prongsai.identity.Agency;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Lets OPDC use its sample paper on the measures as evidence of the item that asks for it.
@Component
class SampleEvidence {
    private static final FiscalYear YEAR = new FiscalYear(2565);

    private final LiveEvidence live;

    SampleEvidence(LiveEvidence live) {
        this.live = live;
    }

    /// Behind the papers.
    @EventListener
    @Order(81)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        if (agency.code().equals("opdc")) {
            live.offers(agency.id(), YEAR).stream()
                    .filter(LiveEvidence.Offer::isFree)
                    .findFirst()
                    .ifPresent(offer -> live.accept(
                            agency.id(),
                            YEAR,
                            offer.page().code(),
                            offer.page().id(),
                            UUID.nameUUIDFromBytes(("live " + offer.page().id()).getBytes(StandardCharsets.UTF_8))));
        }
    }
}
