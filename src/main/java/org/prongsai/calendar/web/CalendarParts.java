package org.prongsai.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.calendar.Activities;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What the calendar adds to the frame: its page in the rail.
@Component
class CalendarParts implements FrameParts {
    private final Agencies agencies;
    private final Activities activities;
    private final Clock clock;

    CalendarParts(Agencies agencies, Activities activities, Clock clock) {
        this.agencies = agencies;
        this.activities = activities;
        this.clock = clock;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        Stream<RailEntry> own = visit.agencyWhere(ReadsCalendar.class).flatMap(agencies::find).stream()
                .map(agency -> new RailEntry(
                        RailStep.CALENDAR,
                        0,
                        visit.words().lookup("calendar.page"),
                        CalendarController.path(new AgencyYear(agency, year(agency, visit)))));
        Stream<RailEntry> windows = visit.may(SetsWindows.class)
                ? Stream.of(new RailEntry(
                        RailStep.CALENDAR,
                        9,
                        visit.words().lookup("calendar.windows"),
                        WindowsController.path(
                                visit.year().orElseGet(() -> FiscalYear.containing(LocalDate.now(clock))))))
                : Stream.empty();
        return Stream.concat(own, windows).toList();
    }

    /// The year of the visited page if it has activities, or else the latest that has; this year where none has.
    private FiscalYear year(Agency agency, Visit visit) {
        List<FiscalYear> years = activities.years(agency.id());
        return visit.year()
                .filter(years::contains)
                .or(() -> years.stream().max(Comparator.naturalOrder()))
                .orElseGet(() -> FiscalYear.containing(LocalDate.now(clock)));
    }
}
