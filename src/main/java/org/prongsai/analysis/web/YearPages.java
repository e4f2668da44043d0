package org.prongsai.analysis.web;

import java.util.function.Function;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.ScoredYears;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/// Finds the scored year that a page is about, or answers with what to do where there is none.
@Component
class YearPages {
    private final Agencies agencies;
    private final ScoredYears years;

    YearPages(Agencies agencies, ScoredYears years) {
        this.agencies = agencies;
        this.years = years;
    }

    /// What `answer` makes of the year's current result.
    ///
    /// @param topic what the page is about
    ModelAndView answer(String agency, int year, Topic topic, Visit visit, Function<Shown, ModelAndView> answer) {
        AgencyYear at = agencies.year(agency, year);
        return years.of(at)
                .map(result -> answer.apply(new Shown(at, result.tree(), visit)))
                .orElseGet(
                        () -> Answer.page(visit, "analysis/none", "analysis/none_card", NonePage.of(at, topic, visit)));
    }
}
