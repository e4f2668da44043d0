package org.prongsai.scoring.web;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.prongsai.scoring.Agencies;
import org.prongsai.scoring.Agency;
import org.prongsai.scoring.AgencyYear;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.StoredResult;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ScoreBoardController {
    private final Agencies agencies;
    private final Results results;

    ScoreBoardController(Agencies agencies, Results results) {
        this.agencies = agencies;
        this.results = results;
    }

    @GetMapping("/")
    ModelAndView home() {
        return latest(agencies.all().getFirst());
    }

    @GetMapping("/agencies/{agency}")
    ModelAndView latest(@PathVariable String agency) {
        return latest(agencies.require(agency));
    }

    @GetMapping("/agencies/{agency}/{year}/score")
    ModelAndView board(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Optional<StoredResult> result = results.current(at.agency().id(), at.year());
        return result.isPresent()
                ? Answer.page("scoring/board", new ScoreBoard(at, result.get(), visit.words()).page())
                : Answer.page("scoring/none", NoResultPage.of(at, visit.words()));
    }

    @GetMapping("/agencies/{agency}/{year}/table")
    ModelAndView table(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        StoredResult result = results.current(at.agency().id(), at.year())
                .orElseThrow(() -> new NoSuchElementException("no result for " + at));
        return Answer.page("scoring/table", ScoreTable.page(Shown.stored(at, result.tree(), visit.words()), visit));
    }

    private ModelAndView latest(Agency agency) {
        return Answer.seeOther(results.years(agency.id()).stream()
                .max(java.util.Comparator.naturalOrder())
                .map(year -> new AgencyYear(agency, year).path("score"))
                .orElse("/editions"));
    }
}
