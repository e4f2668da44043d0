package org.prongsai.analysis.web;

import java.util.List;
import java.util.Map;
import org.prongsai.analysis.History;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.scoring.Results;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class HistoryController {
    private final Agencies agencies;
    private final Results results;

    HistoryController(Agencies agencies, Results results) {
        this.agencies = agencies;
        this.results = results;
    }

    static String path(Agency agency) {
        return "/agencies/" + agency.code() + "/" + Topic.HISTORY.page();
    }

    /// @param typed which year to score under which edition, if any
    @GetMapping("/agencies/{agency}/history")
    ModelAndView history(@PathVariable String agency, @RequestParam Map<String, String> typed, Visit visit) {
        Agency known = agencies.require(agency);
        List<History.Year> years = results.all(known.id()).stream()
                .map(result -> new History.Year(result.year(), result.tree()))
                .toList();
        var form = RescoreForm.of(typed, years, visit.words());
        var page = new HistoryView(known, History.of(years), form, visit).page();
        return form.errors().isEmpty()
                ? Answer.page("analysis/history", page)
                : Answer.invalid("analysis/history", page);
    }
}
