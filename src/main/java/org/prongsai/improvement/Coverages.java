package org.prongsai.improvement;

import java.util.List;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.framework.Editions;
import org.prongsai.identity.AgencyId;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Holds the measures of a year against the result of the year before.
@Service
public class Coverages {
    private final Plans plans;
    private final Reasons reasons;
    private final Recommendations recommendations;
    private final Results results;
    private final AgencyLines lines;
    private final Editions editions;

    Coverages(
            Plans plans,
            Reasons reasons,
            Recommendations recommendations,
            Results results,
            AgencyLines lines,
            Editions editions) {
        this.plans = plans;
        this.reasons = reasons;
        this.recommendations = recommendations;
        this.results = results;
        this.lines = lines;
        this.editions = editions;
    }

    @Transactional(readOnly = true)
    public Coverage of(AgencyId agency, FiscalYear year) {
        Plan plan = plans.find(agency, year, PlanKind.MEASURES).orElse(null);
        List<Recommendation> advice = recommendations.all(agency, year);
        return year.earlier()
                .flatMap(before -> results.current(agency, before))
                .map(result -> {
                    ScoredTree tree = result.tree();
                    return Coverage.of(
                            tree,
                            lines.of(agency, tree.edition()).lines(),
                            plan,
                            reasons.all(agency, year),
                            advice,
                            editions.forYear(year));
                })
                .orElseGet(() -> Coverage.unknown(plan, advice));
    }
}
