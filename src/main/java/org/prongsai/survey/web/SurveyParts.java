package org.prongsai.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
        List<RailEntry> country = visit.may(RunsCountrySurveys.class)
                ? List.of(new RailEntry(
                        RailStep.SURVEYS,
                        1,
                        visit.words().lookup("survey.country"),
                        CountryController.path(
                                visit.year().orElseGet(() -> FiscalYear.containing(LocalDate.now(clock))))))
                : List.of();
        return Stream.concat(own(visit).stream(), country.stream()).toList();
    }

    private List<RailEntry> own(Visit visit) {
        return visit.agencyWhere(SeesSurveys.class)
                .flatMap(agencies::find)
                .map(agency -> List.of(new RailEntry(
                        RailStep.SURVEYS,
                        0,
                        visit.words().lookup("survey.page"),
                        SurveysController.path(new AgencyYear(agency, year(agency, visit))))))
                .orElse(List.of());
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
