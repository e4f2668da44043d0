package org.prongsai.national.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.national.AgencyLots;
import org.prongsai.published.PublishedFacts;
import org.prongsai.published.PublishedScore;
import org.prongsai.published.Releasing;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.InputsText;
import org.prongsai.scoring.StandingResults;
import org.prongsai.scoring.StandingResults.Standing;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the copies of a publication, some agencies at a time, each lot whole. Whoever takes over goes on behind the
/// last lot.
@Component
class FreezeWork {
    private static final int LOT = 200;

    private final PublicationStore store;
    private final Agencies agencies;
    private final Editions editions;
    private final StandingResults results;
    private final HeldBack heldBack;
    private final AgencyFacts facts;
    private final Releasing releasing;
    private final TransactionTemplate transaction;

    FreezeWork(
            PublicationStore store,
            Agencies agencies,
            Editions editions,
            StandingResults results,
            HeldBack heldBack,
            AgencyFacts facts,
            Releasing releasing,
            TransactionTemplate transaction) {
        this.store = store;
        this.agencies = agencies;
        this.editions = editions;
        this.results = results;
        this.heldBack = heldBack;
        this.facts = facts;
        this.releasing = releasing;
        this.transaction = transaction;
    }

    /// Freezes another lot.
    ///
    /// @return whether more may wait
    boolean some(FiscalYear year) {
        Optional<Publication> found = store.underWay(year).filter(one -> one.state() == Publication.State.FREEZING);
        if (found.isEmpty()) {
            return false;
        }
        Publication one = found.get();
        List<Agency> lot = AgencyLots.behind(agencies.all(), store.upTo(one), LOT);
        if (lot.isEmpty()) {
            store.allFrozen(one);
            return false;
        }
        List<PublishedScore> copies = copies(year, editions.find(one.edition()).orElseThrow(), lot);
        transaction.executeWithoutResult(_ -> {
            releasing.makeReady(year, copies);
            store.frozen(one, lot.size(), lot.getLast().id().value());
        });
        return true;
    }

    private List<PublishedScore> copies(FiscalYear year, Edition edition, List<Agency> lot) {
        Set<UUID> held = heldBack.of(year).stream().map(HeldBack.Held::agency).collect(Collectors.toSet());
        Map<UUID, Standing> standing = new HashMap<>();
        results.of(lot.stream().map(agency -> agency.id().value()).toList(), year)
                .forEach(one -> standing.put(one.agency(), one));
        return lot.stream()
                .filter(agency -> standing.containsKey(agency.id().value()))
                .map(agency -> copy(year, edition, agency, held, standing))
                .toList();
    }

    /// Of one that is held back nothing but its name becomes public.
    private PublishedScore copy(
            FiscalYear year, Edition edition, Agency agency, Set<UUID> held, Map<UUID, Standing> standing) {
        if (held.contains(agency.id().value())) {
            return PublishedScore.of(agency, edition, Inputs.NONE, PublishedFacts.NONE);
        }
        Standing one = java.util.Objects.requireNonNull(standing.get(agency.id().value()));
        return PublishedScore.of(agency, edition, InputsText.read(one.inputs()), facts.of(agency.id(), year));
    }
}
