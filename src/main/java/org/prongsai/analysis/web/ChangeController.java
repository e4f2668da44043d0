package org.prongsai.analysis.web;

import java.util.List;
import org.prongsai.analysis.History;
import org.prongsai.analysis.YearOnYear;
import org.prongsai.scoring.Results;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// What became of the surveys' answers since the year before, and how much of it may be chance.
@Controller
@OpenToSignedIn
class ChangeController {
    private final YearPages years;
    private final Results results;

    ChangeController(YearPages years, Results results) {
        this.years = years;
        this.results = results;
    }

    @GetMapping("/agencies/{agency}/{year}/change")
    ModelAndView change(@PathVariable String agency, @PathVariable int year, Visit visit) {
        return years.answer(agency, year, Topic.CHANGE, visit, shown -> {
            List<History.Year> all = results.all(shown.at().agency().id()).stream()
                    .map(result -> new History.Year(result.year(), result.tree()))
                    .toList();
            var found = YearOnYear.of(History.of(all), shown.at().year());
            return Answer.page("analysis/change", new ChangeView(shown, found).page());
        });
    }
}
