package org.prongsai.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.identity.Agencies;
import org.prongsai.web.Emblem;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Component;

/// What agencies add to the frame.
@Component
class IdentityParts implements FrameParts {
    private final Agencies agencies;
    private final Emblems emblems;

    IdentityParts(Agencies agencies, Emblems emblems) {
        this.agencies = agencies;
        this.emblems = emblems;
    }

    @Override
    public List<RailEntry> rail(Visit visit) {
        var entries = new ArrayList<RailEntry>();
        visit.agency()
                .flatMap(agencies::find)
                .map(agency -> entry(10, visit.words().lookup("identity.units.title"), agency.path() + "/units"))
                .ifPresent(entries::add);
        visit.agency()
                .map(code -> entry(15, visit.words().lookup("identity.posts.title"), "/agencies/" + code + "/posts"))
                .ifPresent(entries::add);
        visit.agency()
                .map(code -> entry(
                        25, visit.words().lookup("identity.delegations.title"), "/agencies/" + code + "/delegations"))
                .ifPresent(entries::add);
        visit.agencyWhere(KeepsAgency.class)
                .map(code -> entry(12, visit.words().lookup("identity.settings"), "/agencies/" + code + "/settings"))
                .ifPresent(entries::add);
        people(visit)
                .map(path -> entry(20, visit.words().lookup("identity.people.title"), path))
                .ifPresent(entries::add);
        entries.add(entry(90, visit.words().lookup("identity.register.title"), "/register"));
        return entries;
    }

    @Override
    public Optional<Emblem> emblem(Visit visit) {
        return visit.agency().flatMap(agencies::find).map(agency -> emblems.of(agency, visit.words()));
    }

    /// Where the visitor keeps people: at the agency of the page, or else as the operator.
    private static Optional<String> people(Visit visit) {
        return visit.agencyWhere(KeepsAgency.class)
                .map(code -> "/agencies/" + code + "/people")
                .or(() -> visit.visitor()
                        .filter(who -> who.installation().contains(Role.SYSTEM_OPERATOR))
                        .map(_ -> Places.OF_INSTALLATION));
    }

    private static RailEntry entry(int order, String name, String href) {
        return new RailEntry(RailStep.AGENCY, order, name, href);
    }
}
