package org.prongsai.improvement;

import java.util.Set;
import org.prongsai.disclosure.RecommendationGiven;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes what assessors recommend with their verdicts over into the plan of the year after.
@Component
class VerdictAdvice {
    private final Recommendations recommendations;

    VerdictAdvice(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RecommendationGiven given) {
        recommendations.add(
                given.agency(),
                given.year().next(),
                new Recommendations.Wish(
                        given.said(), "OIT " + given.year().buddhistYear(), given.code(), Set.of(), ""),
                given.id());
    }
}
