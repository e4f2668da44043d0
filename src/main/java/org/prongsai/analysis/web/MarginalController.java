package org.prongsai.analysis.web;

import java.util.Map;
import org.prongsai.analysis.AgencyLines;
import org.prongsai.analysis.Lines;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class MarginalController {
    private final YearPages years;
    private final AgencyLines lines;

    MarginalController(YearPages years, AgencyLines lines) {
        this.years = years;
        this.lines = lines;
    }

    /// @param typed by what to sort
    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/marginal")
    ModelAndView marginal(
            @PathVariable String agency, @PathVariable int year, @RequestParam Map<String, String> typed, Visit visit) {
        return years.answer(agency, year, Topic.MARGINAL, visit, shown -> {
            Lines applying = lines.of(shown.at().agency().id(), shown.tree().edition())
                    .lines()
                    .appliedTo(Lines.Subject.ITEMS);
            return Answer.page(
                    "analysis/marginal", new MarginalView(shown, applying, MarginalView.sorting(typed, shown)).page());
        });
    }
}
