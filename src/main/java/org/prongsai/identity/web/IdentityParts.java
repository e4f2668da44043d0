package org.prongsai.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.prongsai.identity.Agencies;
import org.prongsai.web.FrameParts;
import org.prongsai.web.RailEntry;
import org.prongsai.web.RailStep;
import org.prongsai.web.Visit;
import org.prongsai.web.access.Role;
import org.prongsai.web.access.Visitor;
import org.springframework.stereotype.Component;

/// What agencies add to the frame.
@Component
class IdentityParts implements FrameParts {
    private static final Set<Role> KEEPERS = Set.of(Role.INTEGRITY_OFFICER, Role.APPROVER);

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
        visit.agency()
                .map(code -> entry(15, visit.words().lookup("identity.posts.title"), "/agencies/" + code + "/posts"))
                .ifPresent(entries::add);
        visit.agency()
                .map(code -> entry(
                        25, visit.words().lookup("identity.delegations.title"), "/agencies/" + code + "/delegations"))
                .ifPresent(entries::add);
        visit.agency()
                .filter(code -> visit.visitor().stream()
                        .anyMatch(who -> who.roles(code).stream().anyMatch(KeepsUnits.ROLES::contains)))
                .map(code -> entry(12, visit.words().lookup("identity.settings"), "/agencies/" + code + "/settings"))
                .ifPresent(entries::add);
        visit.visitor()
                .flatMap(visitor -> people(visitor, visit.agency()))
                .map(path -> entry(20, visit.words().lookup("identity.people.title"), path))
                .ifPresent(entries::add);
        entries.add(entry(90, visit.words().lookup("identity.register.title"), "/register"));
        return entries;
    }

    /// Where the visitor keeps people: at the agency of the page, or else as the operator.
    private static Optional<String> people(Visitor visitor, Optional<String> agency) {
        return agency.filter(code -> visitor.holdsAny(code, null, KEEPERS, false))
                .map(code -> "/agencies/" + code + "/people")
                .or(() -> visitor.installation().contains(Role.SYSTEM_OPERATOR)
                        ? Optional.of(Places.OF_INSTALLATION)
                        : Optional.empty());
    }

    private static RailEntry entry(int order, String name, String href) {
        return new RailEntry(RailStep.AGENCY, order, name, href);
    }
}
