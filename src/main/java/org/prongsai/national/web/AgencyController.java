package org.prongsai.national.web;

import org.prongsai.identity.Agencies;
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
    private final Agencies agencies;
    private final AgencyPages pages;

    AgencyController(Agencies agencies, AgencyPages pages) {
        this.agencies = agencies;
        this.pages = pages;
    }

    /// @param assessed the agency's code; whoever asks holds no role there
    @GetMapping("/national/{year}/progress/{assessed}")
    ModelAndView page(@PathVariable int year, @PathVariable String assessed, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return Answer.page(
                Country.PAGE, pages.of(of, agencies.require(assessed), Country.path(of) + "/progress", visit));
    }
}
