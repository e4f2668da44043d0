package org.prongsai.improvement;

import java.util.Map;
import java.util.UUID;
import org.prongsai.document.Row;
import org.prongsai.document.ShippedTable;
import org.prongsai.identity.Agency;
import org.prongsai.identity.SampleWanted;
import org.prongsai.thai.FiscalYear;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Gives measures of sample agencies aims, and made-up values by quarter; once.
///
/// None are given to PDMO's of 2564: its papers are to say what the printed ones say, and these name no values.
@Component
class SampleKpis {
    private static final Map<String, FiscalYear> YEARS =
            Map.of("opdc", new FiscalYear(2565), "example", new FiscalYear(2565));
    private static final int FIRST_QUARTER = 3;

    private final Plans plans;
    private final Kpis kpis;

    SampleKpis(Plans plans, Kpis kpis) {
        this.plans = plans;
        this.kpis = kpis;
    }

    /// Behind the measures.
    @EventListener
    @Order(71)
    void on(SampleWanted wanted) {
        Agency agency = wanted.agency();
        FiscalYear year = YEARS.get(agency.code());
        if (year != null) {
            plans.find(agency.id(), year, PlanKind.MEASURES)
                    .filter(plan -> kpis.of(agency.id(), plan).isEmpty())
                    .ifPresent(plan -> ShippedTable.rows(
                                    "/improvement/kpis-" + agency.code() + "-" + year.buddhistYear() + ".csv")
                            .forEach(row -> add(agency, plan, row)));
        }
    }

    private void add(Agency agency, Plan plan, Row row) {
        UUID measure = SamplePlans.id(agency, row.cell(0));
        if (plan.measure(measure).isEmpty()) {
            return;
        }
        kpis.aim(
                agency.id(),
                plan.year(),
                measure,
                new Aim(row.cell(1), row.cell(2), Aim.Direction.valueOf(row.cell(3)), 0));
        for (int quarter = 1; quarter <= Reached.QUARTERS; quarter++) {
            String value = row.cell(FIRST_QUARTER + quarter);
            if (!value.isEmpty()) {
                kpis.report(
                        agency.id(),
                        plan.year(),
                        measure,
                        new Reached(
                                quarter,
                                value,
                                plan.year().quarter(quarter).last(),
                                row.cell(FIRST_QUARTER + Reached.QUARTERS + 1),
                                0));
            }
        }
    }
}
