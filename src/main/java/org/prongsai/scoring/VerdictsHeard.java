package org.prongsai.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.prongsai.disclosure.Judgement;
import org.prongsai.disclosure.VerdictsChanged;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets the score follow the verdicts of disclosure items: what else is known of the year stays, and the new verdicts
/// make
/// its next version.
@Component
class VerdictsHeard {
    private final Results results;
    private final Editions editions;
    private final Agencies agencies;

    VerdictsHeard(Results results, Editions editions, Agencies agencies) {
        this.results = results;
        this.editions = editions;
        this.agencies = agencies;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(VerdictsChanged changed) {
        StoredResult current = results.current(changed.agency(), changed.year()).orElse(null);
        Edition edition = current == null
                ? editions.forYear(changed.year()).stream().findFirst().orElse(null)
                : current.tree().edition();
        if (edition == null) {
            return;
        }
        Inputs before = current == null ? first(changed) : current.tree().inputs();
        Map<String, Verdict> verdicts = merged(before.verdicts(), changed);
        if (verdicts.equals(before.verdicts())) {
            return;
        }
        var codes = new TreeSet<String>();
        verdicts.forEach((code, verdict) -> {
            if (verdict != before.verdicts().get(code)) {
                codes.add(code);
            }
        });
        results.store(new NewResult(
                changed.agency(),
                changed.year(),
                edition,
                before.withVerdicts(verdicts),
                StoredResult.Origin.VERDICTS,
                "OIT " + String.join(" ", codes),
                changed.request()));
    }

    private Inputs first(VerdictsChanged changed) {
        var agency = agencies.among(List.of(changed.agency().value())).getFirst();
        return new Inputs(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), agency.kind().name());
    }

    private static Map<String, Verdict> merged(Map<String, Verdict> before, VerdictsChanged changed) {
        var verdicts = new HashMap<>(before);
        changed.gone().forEach(code -> verdicts.put(code, Verdict.PENDING));
        changed.verdicts().forEach((code, verdict) -> verdicts.put(code, verdict(verdict)));
        return verdicts;
    }

    private static Verdict verdict(Judgement.Verdict verdict) {
        return switch (verdict) {
            case PASSED -> Verdict.PASSED;
            case FAILED -> Verdict.FAILED;
            case NOT_APPLICABLE -> Verdict.NOT_APPLICABLE;
        };
    }
}
