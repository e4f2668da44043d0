package org.prongsai.national.web;

import java.util.List;
import java.util.Map;
import org.prongsai.database.Tenant;
import org.prongsai.disclosure.Disclosure;
import org.prongsai.disclosure.Disclosures;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.national.Progress;
import org.prongsai.scoring.Totals;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// One agency as the commission sees it: states and counts, never what the agency prepares and has not handed in.
@Controller("nationalAgency")
@SeesCountry
class AgencyController {
    private static final int YEARS = 5;

    private final Agencies agencies;
    private final Progress progress;
    private final Disclosures disclosures;
    private final Editions editions;
    private final Totals totals;

    AgencyController(Agencies agencies, Progress progress, Disclosures disclosures, Editions editions, Totals totals) {
        this.agencies = agencies;
        this.progress = progress;
        this.disclosures = disclosures;
        this.editions = editions;
        this.totals = totals;
    }

    /// @param assessed the agency's code; whoever asks holds no role there
    @GetMapping("/national/{year}/progress/{assessed}")
    ModelAndView page(@PathVariable int year, @PathVariable String assessed, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Agency agency = agencies.require(assessed);
        Map<String, Disclosure> items = new Tenant(agency.id().value()).call(() -> disclosures.of(agency.id(), of));
        List<Edition> known = editions.forYear(of);
        return Answer.page(
                Country.PAGE,
                new AgencyView(
                                of,
                                progress.of(of, List.of(agency)).getFirst(),
                                known.isEmpty() ? List.of() : ItemRule.of(known.getFirst(), agency.kind()),
                                items,
                                totals.of(List.of(agency.id()), years(of)),
                                visit)
                        .page());
    }

    private static FiscalYear[] years(FiscalYear last) {
        var years = new FiscalYear[YEARS];
        for (int i = 0; i < YEARS; i++) {
            years[i] = new FiscalYear(last.buddhistYear() - i);
        }
        return years;
    }
}
