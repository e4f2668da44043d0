package org.prongsai.disclosure;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.files.FileStore;
import org.prongsai.identity.AgencyId;
import org.prongsai.thai.FiscalYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What other modules offer as evidence, and what of it was accepted.
@Service
public class LiveEvidence {
    private final ObjectProvider<OwnPages> offering;
    private final Disclosures disclosures;
    private final FileStore files;

    LiveEvidence(ObjectProvider<OwnPages> offering, Disclosures disclosures, FileStore files) {
        this.offering = offering;
        this.disclosures = disclosures;
        this.files = files;
    }

    /// A page that is offered.
    ///
    /// @param accepted whether it is evidence of its item already
    /// @param open     whether its item is being prepared
    public record Offer(OwnPage page, boolean accepted, boolean open) {
        /// Whether it can become evidence now.
        public boolean isFree() {
            return open && !accepted;
        }
    }

    /// What is offered to the items of a year.
    @Transactional(readOnly = true)
    public List<Offer> offers(AgencyId agency, FiscalYear year) {
        List<OwnPage> pages =
                offering.stream().flatMap(one -> one.of(agency, year).stream()).toList();
        if (pages.isEmpty()) {
            return List.of();
        }
        var known = disclosures.of(agency, year);
        return pages.stream()
                .map(page -> {
                    Disclosure item = known.getOrDefault(page.code(), Disclosure.empty(year, page.code()));
                    boolean accepted = item.evidence().stream()
                            .anyMatch(one -> one.isLive() && one.address().endsWith(page.path()));
                    return new Offer(page, accepted, item.state().isOpen());
                })
                .toList();
    }

    /// Makes a page that is offered evidence of its item.
    ///
    /// @param page    its id
    /// @param request idempotency key, and the evidence's id
    /// @throws NoSuchElementException if it is not offered to this item
    /// @throws NoMove if the item is not being prepared
    @Transactional
    public void accept(AgencyId agency, FiscalYear year, String code, UUID page, UUID request) {
        Offer offer = offers(agency, year).stream()
                .filter(one -> one.page().id().equals(page) && one.page().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("not offered to " + code + ": " + page));
        if (offer.accepted()) {
            return;
        }
        OwnPage accepted = offer.page();
        String hash = files.keep(new ByteArrayInputStream(accepted.bytes().get()));
        disclosures.add(
                agency,
                year,
                code,
                new Disclosures.Wish(accepted.path(), accepted.label()),
                new HeldFile(hash, accepted.name(), accepted.type(), true),
                request);
    }
}
