package org.prongsai.report.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What papers add to the frame: their pages in the rail.
@Component
class ReportParts implements FrameParts {
    private final Agencies agencies;
    private final Clock clock;

    ReportParts(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        Stream<RailEntry> all = visit.may(MakesResultPapers.class)
                ? Stream.of(new RailEntry(
                        RailStep.REPORTS, 9, visit.words().lookup("report.results"), ResultBatchController.PATH))
                : Stream.empty();
        return Stream.concat(own(visit).stream(), all).toList();
    }

    private List<RailEntry> own(Visit visit) {
        return visit.agencyWhere(ReadsPapers.class)
                .flatMap(agencies::find)
                .map(agency -> List.of(
                        new RailEntry(
                                RailStep.REPORTS,
                                0,
                                visit.words().lookup("report.page"),
                                PapersController.path(new AgencyYear(agency, year(visit)))),
                        new RailEntry(
                                RailStep.REPORTS,
                                1,
                                visit.words().lookup("report.register"),
                                ReferencesController.path(agency))))
                .orElse(List.of());
    }

    private FiscalYear year(Visit visit) {
        return visit.year().orElseGet(() -> FiscalYear.containing(LocalDate.now(clock)));
    }
}
