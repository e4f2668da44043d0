package org.prongsai.national.web;

import java.util.List;
import java.util.Map;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agency;
import org.prongsai.national.Progress;
import org.prongsai.scoring.Totals;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;

/// The page of one agency, for whoever may follow it.
@Component
class AgencyPages {
    private static final int YEARS = 5;

    private final Progress progress;
    private final Disclosures disclosures;
    private final Editions editions;
    private final Totals totals;

    AgencyPages(Progress progress, Disclosures disclosures, Editions editions, Totals totals) {
        this.progress = progress;
        this.disclosures = disclosures;
        this.editions = editions;
        this.totals = totals;
    }

    /// @param list where it was chosen
    NationalPage of(FiscalYear year, Agency agency, String list, Visit visit) {
        Map<String, Disclosure> items = new Tenant(agency.id().value()).call(() -> disclosures.of(agency.id(), year));
        List<Edition> known = editions.forYear(year);
        return new AgencyView(
                        year,
                        progress.of(year, List.of(agency)).getFirst(),
                        known.isEmpty() ? List.of() : ItemRule.of(known.getFirst(), agency.kind()),
                        items,
                        totals.of(List.of(agency.id()), years(year)),
                        list,
                        visit)
                .page();
    }

    private static FiscalYear[] years(FiscalYear last) {
        var years = new FiscalYear[YEARS];
        for (int i = 0; i < YEARS; i++) {
            years[i] = new FiscalYear(last.buddhistYear() - i);
        }
        return years;
    }
}
