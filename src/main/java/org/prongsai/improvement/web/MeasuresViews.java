package org.prongsai.improvement.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.Units;
import org.prongsai.improvement.Coverages;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// Gathers what the page of a plan shows.
@Component
class MeasuresViews {
    private final Plans plans;
    private final Coverages coverages;
    private final Units units;
    private final Clock clock;

    MeasuresViews(Plans plans, Coverages coverages, Units units, Clock clock) {
        this.plans = plans;
        this.coverages = coverages;
        this.units = units;
        this.clock = clock;
    }

    MeasuresView of(AgencyYear at, PlanKind kind, Visit visit) {
        AgencyId agency = at.agency().id();
        Plan plan = plans.find(agency, at.year(), kind).orElse(null);
        return new MeasuresView(
                at,
                kind,
                plan,
                plan == null ? List.of() : plans.approvals(agency, plan.id()),
                kind == PlanKind.MEASURES ? coverages.of(agency, at.year()) : null,
                units.all(agency),
                LocalDate.now(clock),
                visit);
    }
}
