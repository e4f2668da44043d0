package org.prongsai.improvement;

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
    private final Results results;
    private final AgencyLines lines;
    private final Editions editions;

    Coverages(Plans plans, Reasons reasons, Results results, AgencyLines lines, Editions editions) {
        this.plans = plans;
        this.reasons = reasons;
        this.results = results;
        this.lines = lines;
        this.editions = editions;
    }

    @Transactional(readOnly = true)
    public Coverage of(AgencyId agency, FiscalYear year) {
        Plan plan = plans.find(agency, year, PlanKind.MEASURES).orElse(null);
        return results.current(agency, year.previous())
                .map(result -> {
                    ScoredTree tree = result.tree();
                    return Coverage.of(
                            tree,
                            lines.of(agency, tree.edition()).lines(),
                            plan,
                            reasons.all(agency, year),
                            editions.forYear(year));
                })
                .orElseGet(() -> Coverage.unknown(plan));
    }
}
