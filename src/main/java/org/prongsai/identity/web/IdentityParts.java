package org.prongsai.identity.web;

import java.util.List;
import org.prongsai.identity.Agencies;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// What agencies add to the frame.
@Component
class IdentityParts implements FrameParts {
    private final Agencies agencies;

    IdentityParts(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        return visit.agency()
                .flatMap(agencies::find)
                .map(agency -> List.of(new RailEntry(
                        RailStep.AGENCY, 10, visit.words().lookup("identity.units.title"), agency.path() + "/units")))
                .orElse(List.of());
    }
}
