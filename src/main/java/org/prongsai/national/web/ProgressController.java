package org.prongsai.national.web;

import java.util.Map;
import org.prongsai.national.Progress;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How far all agencies are in a year.
@Controller("nationalProgress")
@SeesCountry
class ProgressController {
    private final Progress progress;

    ProgressController(Progress progress) {
        this.progress = progress;
    }

    /// @param asked which agencies are shown, and how
    @GetMapping("/national/{year}/progress")
    ModelAndView page(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Progress.Counted counted = progress.country(of);
        return Answer.page(
                Country.PAGE,
                new ProgressView(
                                of,
                                Country.path(of) + "/progress",
                                agency -> Country.path(of) + "/progress/" + agency.code(),
                                counted.agencies(),
                                counted.at(),
                                visit)
                        .page(new CountryQuery(asked)));
    }
}
