package org.prongsai.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyKind;
import org.prongsai.identity.AgencyPast;
import org.prongsai.thai.FiscalYear;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The agencies that a round assesses: all of the register that have not become another.
@Service
public class RoundAgencies {
    private final Agencies agencies;
    private final Editions editions;

    RoundAgencies(Agencies agencies, Editions editions) {
        this.agencies = agencies;
        this.editions = editions;
    }

    /// Those of a year, sorted by their Thai names.
    @Transactional(readOnly = true)
    public List<Agency> of(FiscalYear year) {
        if (editions.forYear(year).isEmpty()) {
            return List.of();
        }
        Map<String, AgencyPast> pasts = agencies.pasts();
        return agencies.all().stream()
                .filter(agency ->
                        pasts.getOrDefault(agency.code(), AgencyPast.NONE).successor() == null)
                .toList();
    }

    /// The agencies of a year, each with the number of items that the year's edition asks of its kind.
    @Transactional(readOnly = true)
    public List<Allocation.Target> targets(FiscalYear year) {
        List<Edition> known = editions.forYear(year);
        Map<AgencyKind, Integer> items = new EnumMap<>(AgencyKind.class);
        return of(year).stream()
                .map(agency -> new Allocation.Target(
                        agency.id(),
                        items.computeIfAbsent(
                                agency.kind(),
                                kind -> ItemRule.of(known.getFirst(), kind).size())))
                .filter(target -> target.items() > 0)
                .toList();
    }
}
