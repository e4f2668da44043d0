package org.prongsai.identity.web;

import java.util.List;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.KindProfile;
import org.prongsai.web.Visit;
import org.prongsai.web.access.Visitor;
import org.prongsai.web.search.Query;
import org.prongsai.web.search.SearchSource;
import org.springframework.stereotype.Component;

/// The agencies of the register: who is assessed is public, but only who signs in finds them here.
@Component
class AgencySearch implements SearchSource {
    private final Agencies agencies;

    AgencySearch(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public String heading() {
        return "identity.search.agencies";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Hit> find(Query query, Visit visit) {
        return visit.visitor().stream()
                .flatMap(visitor ->
                        agencies.having(query.patterns(), MOST).stream().map(agency -> hit(agency, visitor, visit)))
                .toList();
    }

    private static Hit hit(Agency agency, Visitor visitor, Visit visit) {
        return new Hit(
                visit.words().pick(agency.name()),
                visit.words().pick(KindProfile.of(agency.kind()).name()),
                visitor.roles(agency.code()).isEmpty() ? "/register?q=" + agency.code() : agency.path());
    }
}
