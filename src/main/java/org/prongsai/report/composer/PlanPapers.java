package org.prongsai.report.composer;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Cells;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.ScoredTree;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Component;

/// The plan and the results that the papers of a year speak of.
@Component
class PlanPapers {
    private final Plans plans;
    private final Results results;
    private final Senders senders;

    PlanPapers(Plans plans, Results results, Senders senders) {
        this.plans = plans;
        this.results = results;
        this.senders = senders;
    }

    /// The measures of a year, where there are any.
    Optional<Plan> measures(AgencyId agency, FiscalYear year) {
        return plans.find(agency, year, PlanKind.MEASURES)
                .filter(plan -> !plan.measures().isEmpty());
    }

    /// The measures of a year.
    ///
    /// @throws NoSuchElementException if there are none
    Plan require(AgencyId agency, FiscalYear year) {
        return measures(agency, year).orElseThrow(() -> new NoSuchElementException("no measures in " + year));
    }

    Optional<ScoredTree> result(AgencyId agency, FiscalYear year) {
        return results.current(agency, year).map(stored -> stored.tree());
    }

    Results results() {
        return results;
    }

    Sender sender(AgencyId agency) {
        return senders.of(agency);
    }

    /// Who does it: the words of the paper, or the names of the units.
    String owner(AgencyId agency, Cells cells) {
        return cells.owner().isEmpty()
                ? senders.names(agency, cells.units()).stream().collect(Collectors.joining("\n"))
                : cells.owner().replaceAll("\\s*;\\s*", "\n");
    }
}
