package org.prongsai.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.survey.TalliesPublished;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets the score follow an official survey that was closed: what else is known of the year stays, and the answers make
/// its next version.
@Component
class TalliesHeard {
    private final Results results;
    private final Editions editions;
    private final Agencies agencies;

    TalliesHeard(Results results, Editions editions, Agencies agencies) {
        this.results = results;
        this.editions = editions;
        this.agencies = agencies;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(TalliesPublished published) {
        StoredResult current =
                results.current(published.agency(), published.year()).orElse(null);
        Edition edition = editions.find(published.editionId()).orElseThrow();
        Inputs before = current == null ? first(published) : current.tree().inputs();
        results.store(new NewResult(
                published.agency(),
                published.year(),
                edition,
                with(before, published),
                StoredResult.Origin.SURVEY,
                published.instrument(),
                published.survey()));
    }

    private Inputs first(TalliesPublished published) {
        var agency = agencies.among(List.of(published.agency().value())).getFirst();
        return new Inputs(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), agency.kind().name());
    }

    private static Inputs with(Inputs before, TalliesPublished published) {
        var tallies = new HashMap<>(before.tallies());
        published.tallies().forEach((code, counts) -> tallies.put(code, new Tally(counts)));
        var populations = new HashMap<>(before.populations());
        if (published.population() != null) {
            populations.put(published.instrument(), published.population());
        }
        var respondents = new HashMap<>(before.respondents());
        respondents.remove(published.instrument());
        return new Inputs(
                tallies, before.verdicts(), before.published(), respondents, populations, before.agencyKind());
    }
}
