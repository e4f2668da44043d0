package org.prongsai.identity.web;

import java.util.ArrayList;
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
        var entries = new ArrayList<RailEntry>();
        visit.agency()
                .flatMap(agencies::find)
                .map(agency -> entry(10, visit.words().lookup("identity.units.title"), agency.path() + "/units"))
                .ifPresent(entries::add);
        entries.add(entry(90, visit.words().lookup("identity.register.title"), "/register"));
        return entries;
    }

    private static RailEntry entry(int order, String name, String href) {
        return new RailEntry(RailStep.AGENCY, order, name, href);
    }
}
