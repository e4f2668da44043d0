package org.prongsai.improvement.sheet;

import org.prongsai.document.Comparison;
import org.prongsai.identity.AgencyId;
import org.prongsai.improvement.Kpis;
import org.prongsai.improvement.Measures;
import org.prongsai.improvement.PlanKind;
import org.prongsai.improvement.Recommendations;
import org.prongsai.improvement.Reports;
import org.prongsai.improvement.Steps;
import org.prongsai.thai.FiscalYear;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Does what files ask for: all that was shown, or nothing.
@Service
public class SheetStore {
    private final Measures measures;
    private final Steps steps;
    private final Reports reports;
    private final Kpis kpis;
    private final Recommendations recommendations;

    SheetStore(Measures measures, Steps steps, Reports reports, Kpis kpis, Recommendations recommendations) {
        this.measures = measures;
        this.steps = steps;
        this.reports = reports;
        this.kpis = kpis;
        this.recommendations = recommendations;
    }

    /// Stores what a plan's file says.
    ///
    /// @param over whether it also wins over what was changed after the file was made
    /// @throws IllegalArgumentException if the file has faults
    /// @throws OptimisticLockingFailureException if someone changed a row since it was compared
    @Transactional
    public void plan(AgencyId agency, FiscalYear year, PlanKind kind, Comparison<PlanWish> file, boolean over) {
        for (PlanWish wish : file.wishes(over)) {
            switch (wish) {
                case PlanWish.NewMeasure(var id, var said) -> measures.add(agency, year, kind, said, id);
                case PlanWish.NewStep(var id, var measure, var said) -> steps.add(agency, year, measure, said, id);
                case PlanWish.ChangedMeasure(var id, var version, var said) ->
                    measures.change(agency, year, id, version, said);
                case PlanWish.ChangedStep(var id, var version, var said) ->
                    steps.change(agency, year, id, version, said);
            }
        }
    }

    /// Stores what a progress file reports.
    ///
    /// @param over whether it also wins over what was reported after the file was made
    /// @throws IllegalArgumentException if the file has faults
    /// @throws OptimisticLockingFailureException if someone reported since it was compared
    @Transactional
    public void reports(AgencyId agency, FiscalYear year, Comparison<ReportWish> file, boolean over) {
        for (ReportWish wish : file.wishes(over)) {
            switch (wish) {
                case ReportWish.OfStep(var step, var round, var version, var progress) ->
                    reports.report(agency, year, step, round, version, progress);
                case ReportWish.OfQuarter(var measure, var _, var reached) ->
                    kpis.report(agency, year, measure, reached);
            }
        }
    }

    /// Stores what a list recommends.
    ///
    /// @throws IllegalArgumentException if the list has faults
    /// @throws OptimisticLockingFailureException if someone changed a row since it was compared
    @Transactional
    public void advice(AgencyId agency, FiscalYear year, Comparison<AdviceWish> file) {
        for (AdviceWish wish : file.wishes(false)) {
            if (wish.version() == 0) {
                recommendations.add(agency, year, wish.wish(), wish.id());
            } else {
                recommendations.change(agency, year, wish.id(), wish.version(), wish.wish());
            }
        }
    }
}
