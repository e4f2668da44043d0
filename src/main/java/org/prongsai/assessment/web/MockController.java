package org.prongsai.assessment.web;

import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The items of a mock assessment, and what it came to.
@Controller
@RehearsesAssessment
@RequestMapping("/agencies/{agency}/{year}/disclosures/mock")
class MockController {
    private final Agencies agencies;
    private final Rehearsal.Asker rehearsals;
    private final Windows windows;

    MockController(Agencies agencies, Rehearsal.Asker rehearsals, Windows windows) {
        this.agencies = agencies;
        this.rehearsals = rehearsals;
        this.windows = windows;
    }

    /// @param show `all`, `mine` for what waits for the visitor, or `disputed`
    @GetMapping
    ModelAndView items(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "all") String show,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                "assessment/mock",
                new MockView(
                                rehearsals.of(at, visit.words()),
                                windows.find(at.year(), WindowKind.EVIDENCE).orElse(null),
                                visit)
                        .page(show));
    }

    @GetMapping("/result")
    ModelAndView result(@PathVariable String agency, @PathVariable int year, Visit visit) {
        return Answer.page(
                "assessment/mock_result",
                new MockResultView(rehearsals.of(agencies.year(agency, year), visit.words()), visit).page());
    }
}
