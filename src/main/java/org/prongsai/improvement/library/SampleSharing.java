package org.prongsai.improvement.library;

import java.util.Map;
import java.util.UUID;
import org.prongsai.identity.Agency;
import org.prongsai.identity.SampleWanted;
import org.prongsai.improvement.Kpis;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Plans;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Has one of the sample agencies share two of its measures; once.
@Component
class SampleSharing {
    private static final String SHARER = "opdc";
    private static final FiscalYear YEAR = new FiscalYear(2565);
    /// Ids that tell nothing of the sharer, by the numbers of the measures.
    private static final Map<Integer, UUID> SHARED = Map.of(
            2, UUID.fromString("5b0f3f0e-6c1d-4f7e-9a51-0d5c3b8e7a12"),
            4, UUID.fromString("c2a9d4e7-81b3-4c60-8f2e-7e6a1d9b5f34"));

    private final Plans plans;
    private final Kpis kpis;
    private final Sharing sharing;

    SampleSharing(Plans plans, Kpis kpis, Sharing sharing) {
        this.plans = plans;
        this.kpis = kpis;
        this.sharing = sharing;
    }

    /// Behind the measures and their aims.
    @EventListener
    @Order(72)
    void on(SampleWanted wanted) {
        if (wanted.agency().code().equals(SHARER)) {
            plans.find(wanted.agency().id(), YEAR, PlanKind.MEASURES).ifPresent(plan -> share(wanted.agency(), plan));
        }
    }

    private void share(Agency agency, Plan plan) {
        var known = kpis.of(agency.id(), plan);
        SHARED.forEach((number, id) -> {
            if (number <= plan.measures().size()) {
                Measure measure = plan.measures().get(number - 1);
                var kpi = known.get(measure.id());
                if (kpi != null) {
                    sharing.share(agency, measure.id(), sharing.draft(agency, YEAR, measure, kpi), id);
                }
            }
        });
    }
}
