package org.prongsai.identity.web;

import java.util.List;
import java.util.Objects;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.Staffing;
import org.prongsai.web.Visit;
import org.prongsai.web.search.Query;
import org.prongsai.web.search.SearchSource;
import org.springframework.stereotype.Component;

/// The people of the agency that the frame shows, for who may see them.
@Component
class PeopleSearch implements SearchSource {
    private final Agencies agencies;
    private final Staffing staffing;

    PeopleSearch(Agencies agencies, Staffing staffing) {
        this.agencies = agencies;
        this.staffing = staffing;
    }

    @Override
    public String heading() {
        return "identity.search.people";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Hit> find(Query query, Visit visit) {
        return visit.agencyWhere(KeepsPeople.class)
                .flatMap(agencies::find)
                .map(agency -> in(agency, query, visit))
                .orElse(List.of());
    }

    private List<Hit> in(Agency agency, Query query, Visit visit) {
        return staffing.all(agency.id().value()).stream()
                .map(member -> member.person())
                .filter(person -> query.isIn(
                        person.name().th(), person.name().en(), Objects.requireNonNullElse(person.email(), "")))
                .limit(MOST)
                .map(person -> new Hit(
                        visit.words().pick(person.name()),
                        Objects.requireNonNullElse(person.email(), ""),
                        agency.path() + "/people/" + person.id().value()))
                .toList();
    }
}
