package org.prongsai.improvement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.improvement.Plans;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What measures add to the frame: their pages in the rail.
@Component
class ImprovementParts implements FrameParts {
    private final Agencies agencies;
    private final Plans plans;
    private final Clock clock;

    ImprovementParts(Agencies agencies, Plans plans, Clock clock) {
        this.agencies = agencies;
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        return visit.agencyWhere(ReadsMeasures.class)
                .flatMap(agencies::find)
                .map(agency -> {
                    var at = new AgencyYear(agency, year(agency, visit));
                    return List.of(
                            new RailEntry(
                                    RailStep.MEASURES,
                                    0,
                                    visit.words().lookup("improvement.page"),
                                    MeasuresController.path(at)),
                            new RailEntry(
                                    RailStep.MEASURES,
                                    1,
                                    visit.words().lookup("improvement.progress"),
                                    ProgressController.path(at)));
                })
                .orElse(List.of());
    }

    /// The year of the visited page if it has plans, or else the latest that has; this year where none has.
    private FiscalYear year(Agency agency, Visit visit) {
        List<FiscalYear> years = plans.years(agency.id());
        Optional<FiscalYear> visited = visit.variable("year")
                .filter(text -> text.matches("2[5-9][0-9]{2}"))
                .map(text -> new FiscalYear(Integer.parseInt(text)));
        return visited.filter(years::contains)
                .or(() -> years.stream().max(Comparator.naturalOrder()))
                .orElseGet(() -> FiscalYear.containing(LocalDate.now(clock)));
    }
}
