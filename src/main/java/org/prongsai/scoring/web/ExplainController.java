package org.prongsai.scoring.web;

import java.util.NoSuchElementException;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.ScoredYears;
import org.prongsai.web.Answer;
import org.prongsai.web.Words;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class ExplainController {
    private final Agencies agencies;
    private final ScoredYears years;

    ExplainController(Agencies agencies, ScoredYears years) {
        this.agencies = agencies;
        this.years = years;
    }

    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/score/{code}")
    ModelAndView explain(@PathVariable String agency, @PathVariable int year, @PathVariable String code, Words words) {
        AgencyYear at = agencies.year(agency, year);
        var result = years.of(at).orElseThrow(() -> new NoSuchElementException("no result for " + at));
        return Answer.page("scoring/explain", new Explained(at, result, words).page(code));
    }
}
