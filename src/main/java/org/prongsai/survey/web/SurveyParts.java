package org.prongsai.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Surveys;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What surveys add to the frame: their page in the rail.
@Component
class SurveyParts implements FrameParts {
    private final Agencies agencies;
    private final Surveys surveys;
    private final Clock clock;

    SurveyParts(Agencies agencies, Surveys surveys, Clock clock) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        var rail = new ArrayList<RailEntry>();
        own(visit).ifPresent(rail::add);
        FiscalYear year = visit.year().orElseGet(() -> FiscalYear.containing(LocalDate.now(clock)));
        if (visit.may(RunsCountrySurveys.class)) {
            rail.add(new RailEntry(
                    RailStep.SURVEYS, 1, visit.words().lookup("survey.country"), CountryController.path(year)));
            rail.add(new RailEntry(
                    RailStep.SURVEYS, 11, visit.words().lookup("survey.language"), LanguagesView.path(year)));
        }
        if (visit.may(WatchesSurveys.class)) {
            rail.add(new RailEntry(
                    RailStep.SURVEYS, 10, visit.words().lookup("survey.signs"), SignsController.path(year)));
        }
        return rail;
    }

    private Optional<RailEntry> own(Visit visit) {
        return visit.agencyWhere(SeesSurveys.class)
                .flatMap(agencies::find)
                .map(agency -> new RailEntry(
                        RailStep.SURVEYS,
                        0,
                        visit.words().lookup("survey.page"),
                        SurveysController.path(new AgencyYear(agency, year(agency, visit)))));
    }

    /// The year of the visited page if it has surveys, or else the latest that has; this year where none has.
    private FiscalYear year(Agency agency, Visit visit) {
        List<FiscalYear> years = surveys.years(agency.id());
        return visit.year()
                .filter(years::contains)
                .or(() -> years.stream().max(Comparator.naturalOrder()))
                .orElseGet(() -> FiscalYear.containing(LocalDate.now(clock)));
    }
}
