package org.prongsai.disclosure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What disclosures add to the frame: their pages in the rail.
@Component
class DisclosureParts implements FrameParts {
    private final Agencies agencies;
    private final Disclosures disclosures;
    private final Clock clock;

    DisclosureParts(Agencies agencies, Disclosures disclosures, Clock clock) {
        this.agencies = agencies;
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        return visit.agencyWhere(ReadsDisclosures.class)
                .flatMap(agencies::find)
                .map(agency -> List.of(new RailEntry(
                        RailStep.EVIDENCE,
                        0,
                        visit.words().lookup("disclosure.page"),
                        ItemText.path(new AgencyYear(agency, year(agency, visit))))))
                .orElse(List.of());
    }

    /// The year of the visited page if anything is known of it, or else the latest of which something is; this year
    /// where
    /// nothing is known at all.
    private FiscalYear year(Agency agency, Visit visit) {
        List<FiscalYear> years = disclosures.years(agency.id());
        return visit.year()
                .filter(years::contains)
                .or(() -> years.stream().max(Comparator.naturalOrder()))
                .orElseGet(() -> FiscalYear.containing(LocalDate.now(clock)));
    }
}
