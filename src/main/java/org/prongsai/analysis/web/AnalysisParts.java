package org.prongsai.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.ScoredYears;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What the analysis adds to the frame: its pages in the rail.
@Component
class AnalysisParts implements FrameParts {
    private final Agencies agencies;
    private final Results results;
    private final ScoredYears years;

    AnalysisParts(Agencies agencies, Results results, ScoredYears years) {
        this.agencies = agencies;
        this.results = results;
        this.years = years;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        return (ScoredYears.isForTrial(visit) ? years.onTrial(visit) : at(visit))
                .map(at -> rail(at, visit))
                .orElse(List.of());
    }

    private static List<RailEntry> rail(AgencyYear at, Visit visit) {
        var entries = new ArrayList<RailEntry>();
        for (Topic topic : Topic.values()) {
            switch (topic) {
                case FIRST -> {} // a part of the score board
                case HISTORY -> {
                    if (!at.agency().isOnTrial()) {
                        entries.add(entry(topic, HistoryController.path(at.agency()), visit));
                    }
                }
                case CHANGE -> {
                    if (!at.agency().isOnTrial()) {
                        entries.add(entry(topic, at.path(topic.page()), visit));
                    }
                }
                case FINDINGS, WHAT_IF, GOAL, MARGINAL, TEXT -> entries.add(entry(topic, at.path(topic.page()), visit));
            }
        }
        return entries;
    }

    private static RailEntry entry(Topic topic, String path, Visit visit) {
        return new RailEntry(RailStep.ANALYSIS, topic.order(), topic.label(visit.words()), path);
    }

    /// The agency and year of the visited page; for a page without them, the latest year of the visitor's first agency.
    private Optional<AgencyYear> at(Visit visit) {
        return visit.agency().flatMap(agencies::find).map(agency -> at(agency, visit));
    }

    private AgencyYear at(Agency agency, Visit visit) {
        FiscalYear year = visit.year().orElseGet(() -> latest(agency));
        return new AgencyYear(agency, year);
    }

    private FiscalYear latest(Agency agency) {
        return results.years(agency.id()).stream()
                .max(Comparator.naturalOrder())
                .orElse(new FiscalYear(2564));
    }
}
