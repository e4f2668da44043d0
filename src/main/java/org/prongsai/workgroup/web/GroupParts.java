package org.prongsai.workgroup.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.prongsai.workgroup.WorkingGroups;
import org.springframework.stereotype.Component;

/// What working groups add to the frame: their page in the rail, beneath the calendar.
@Component
class GroupParts implements FrameParts {
    private final Agencies agencies;
    private final WorkingGroups groups;
    private final Clock clock;

    GroupParts(Agencies agencies, WorkingGroups groups, Clock clock) {
        this.agencies = agencies;
        this.groups = groups;
        this.clock = clock;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        return visit.agencyWhere(ReadsGroups.class)
                .flatMap(agencies::find)
                .map(agency -> List.of(new RailEntry(
                        RailStep.CALENDAR,
                        1,
                        visit.words().lookup("workgroup.page"),
                        GroupText.path(new AgencyYear(agency, year(agency, visit))))))
                .orElse(List.of());
    }

    /// The year of the visited page if it has groups, or else the latest that has; this year where none has.
    private FiscalYear year(Agency agency, Visit visit) {
        List<FiscalYear> years = groups.years(agency.id());
        return visit.year()
                .filter(years::contains)
                .or(() -> years.stream().max(Comparator.naturalOrder()))
                .orElseGet(() -> FiscalYear.containing(LocalDate.now(clock)));
    }
}
