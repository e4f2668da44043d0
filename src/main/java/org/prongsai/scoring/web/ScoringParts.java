package org.prongsai.scoring.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.ScoredYears;
import org.prongsai.scoring.trial.TrialVisit;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Switch;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Band;
import org.springframework.stereotype.Component;

/// What scoring adds to the frame: its pages in the rail, and the switches of agency and fiscal year.
@Component
class ScoringParts implements FrameParts {
    private final Agencies agencies;
    private final Results results;
    private final ScoredYears years;
    private final TrialVisit trial;

    ScoringParts(Agencies agencies, Results results, ScoredYears years, TrialVisit trial) {
        this.agencies = agencies;
        this.results = results;
        this.years = years;
        this.trial = trial;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        if (ScoredYears.isForTrial(visit)) {
            return years.onTrial(visit)
                    .map(at -> railOnTrial(at, visit))
                    .orElseGet(() -> List.of(way(visit, "scoring.try.title")));
        }
        return at(visit).map(at -> rail(at, visit.words())).orElse(List.of());
    }

    private static List<RailEntry> rail(AgencyYear at, Words words) {
        return List.of(
                new RailEntry(RailStep.SCORES, 0, words.lookup("scoring.rail.board"), at.path("score")),
                new RailEntry(RailStep.SCORES, 10, words.lookup("scoring.rail.table"), at.path("table")),
                new RailEntry(RailStep.SCORES, 20, words.lookup("scoring.rail.import"), at.path("import")),
                new RailEntry(RailStep.SCORES, 30, words.lookup("scoring.rail.versions"), at.path("versions")));
    }

    /// The pages of a visit's sheet: the same, but for what is kept.
    private static List<RailEntry> railOnTrial(AgencyYear at, Visit visit) {
        Words words = visit.words();
        return List.of(
                new RailEntry(RailStep.SCORES, 0, words.lookup("scoring.rail.board"), at.path("score")),
                new RailEntry(RailStep.SCORES, 10, words.lookup("scoring.rail.table"), at.path("table")),
                way(visit, "scoring.try.other"));
    }

    /// To where a sheet is brought along.
    private static RailEntry way(Visit visit, String key) {
        String path = visit.variable("year")
                .filter(_ -> visit.onTrial())
                .map(year -> Agency.ON_TRIAL.path() + "/" + year + "/import")
                .orElse(TrialController.PATH);
        return new RailEntry(RailStep.SCORES, 20, visit.words().lookup(key), path);
    }

    @Override
    public Optional<Band> band(Visit visit) {
        boolean about = visit.onTrial() || visit.path().startsWith(TrialController.PATH);
        return about && trial.sheet().isPresent() ? Optional.of(bandOnTrial(visit)) : Optional.empty();
    }

    private static Band bandOnTrial(Visit visit) {
        Words words = visit.words();
        String keep = words.lookup(visit.visitor().isPresent() ? "scoring.try.keep" : "scoring.try.keep.signIn");
        return new Band(
                words.lookup("scoring.try.band"),
                visit.path().equals(TrialController.KEEP) ? null : Action.secondary(keep, TrialController.KEEP),
                words.lookup("scoring.try.drop"),
                TrialController.DROP);
    }

    @Override
    public Optional<Switch> agencies(Visit visit) {
        return here(visit)
                .map(at -> new Switch(
                        visit.words().pick(at.agency().shortName()),
                        own(visit).stream()
                                .map(agency -> new Switch.Way(
                                        visit.words().pick(agency.name()),
                                        agency.path() + "?page=" + page(visit) + "&year="
                                                + at.year().buddhistYear(),
                                        agency.equals(at.agency())))
                                .toList()));
    }

    @Override
    public Optional<Switch> years(Visit visit) {
        return here(visit)
                .map(at -> new Switch(
                        visit.words().year(at.year()),
                        results.years(at.agency().id()).stream()
                                .sorted(Comparator.reverseOrder())
                                .map(year -> new Switch.Way(
                                        visit.words().year(year),
                                        new AgencyYear(at.agency(), year).path(page(visit)),
                                        year.equals(at.year())))
                                .toList()));
    }

    /// The agencies of the visitor.
    private List<Agency> own(Visit visit) {
        return visit.visitor().stream()
                .flatMap(visitor -> visitor.agencyCodes().stream())
                .flatMap(code -> agencies.find(code).stream())
                .toList();
    }

    /// The same, but for a sheet on trial, beside which there is no other.
    private Optional<AgencyYear> here(Visit visit) {
        return visit.onTrial() ? Optional.empty() : at(visit);
    }

    /// The agency and year of the visited page; for a page without them, the latest year of the visitor's
    /// first agency.
    private Optional<AgencyYear> at(Visit visit) {
        return visit.agency().flatMap(agencies::find).map(agency -> at(agency, visit));
    }

    private AgencyYear at(Agency agency, Visit visit) {
        FiscalYear year = visit.year().orElseGet(() -> latest(agency));
        return new AgencyYear(agency, year);
    }

    /// The same page of another agency or year; a page about one node, or without a year, leads to the score
    /// board.
    private static String page(Visit visit) {
        String path = visit.path();
        boolean isPage = path.matches("/agencies/[^/]+/2[5-9][0-9]{2}/[^/]+");
        return isPage ? path.substring(path.lastIndexOf('/') + 1) : "score";
    }

    private FiscalYear latest(Agency agency) {
        return results.years(agency.id()).stream()
                .max(Comparator.naturalOrder())
                .orElse(new FiscalYear(2564));
    }
}
