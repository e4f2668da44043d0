package org.prongsai.identity.web;

import java.util.List;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.ItemCodes;
import org.prongsai.identity.Units;
import org.prongsai.web.Visit;
import org.prongsai.web.search.Query;
import org.prongsai.web.search.SearchSource;
import org.springframework.stereotype.Component;

/// The units of the agency that the frame shows, by name or by an item that they answer for.
@Component
class UnitSearch implements SearchSource {
    private final Agencies agencies;
    private final Units units;

    UnitSearch(Agencies agencies, Units units) {
        this.agencies = agencies;
        this.units = units;
    }

    @Override
    public String heading() {
        return "identity.search.units";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Hit> find(Query query, Visit visit) {
        return visit.agency()
                .flatMap(agencies::find)
                .map(agency -> in(agency, query, visit))
                .orElse(List.of());
    }

    private List<Hit> in(Agency agency, Query query, Visit visit) {
        return units.all(agency.id()).stream()
                .filter(unit -> query.isIn(unit.name().th(), unit.name().en(), String.join(" ", unit.items())))
                .limit(MOST)
                .map(unit -> new Hit(
                        visit.words().pick(unit.name()), ItemCodes.write(unit.items()), agency.path() + "/units"))
                .toList();
    }
}
