package org.prongsai.scoring.web;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.ScoredYears;
import org.prongsai.scoring.StoredResult;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.OpenToSignedIn;
import org.prongsai.web.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@OpenToSignedIn
class ScoreBoardController {
    private final Agencies agencies;
    private final Results results;
    private final ScoredYears years;

    ScoreBoardController(Agencies agencies, Results results, ScoredYears years) {
        this.agencies = agencies;
        this.results = results;
        this.years = years;
    }

    @GetMapping("/")
    ModelAndView home(Visit visit) {
        return Answer.seeOther(
                visit.agency().flatMap(agencies::find).map(Agency::path).orElseGet(() -> withoutAgency(visit)));
    }

    /// Where those begin who serve no agency.
    private static String withoutAgency(Visit visit) {
        return visit.visitor()
                        .filter(visitor -> visitor.installation().contains(Role.ASSESSOR))
                        .isPresent()
                ? "/assessment"
                : "/editions";
    }

    /// Leads to a page of the agency, of that year or else of the latest for which there is a result.
    @GetMapping("/agencies/{agency}")
    ModelAndView agency(
            @PathVariable String agency,
            @RequestParam(defaultValue = "score") String page,
            @RequestParam(defaultValue = "0") int year) {
        if (!page.matches("[a-z-]{1,40}")) {
            throw new NoSuchElementException("no page " + page);
        }
        Agency found = agencies.require(agency);
        List<FiscalYear> years = results.years(found.id());
        return Answer.seeOther(years.stream()
                .filter(scored -> scored.buddhistYear() == year)
                .findFirst()
                .or(() -> years.stream().max(Comparator.naturalOrder()))
                .map(scored -> new AgencyYear(found, scored).path(page))
                .orElse("/editions"));
    }

    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/score")
    ModelAndView board(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Optional<StoredResult> result = years.of(at);
        return result.isPresent()
                ? Answer.page("scoring/board", new ScoreBoard(at, result.get(), visit.words()).page())
                : Answer.page("scoring/none", NoResultPage.of(at, visit.words()));
    }

    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/table")
    ModelAndView table(@PathVariable String agency, @PathVariable int year, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        StoredResult result = years.of(at).orElseThrow(() -> new NoSuchElementException("no result for " + at));
        return Answer.page("scoring/table", ScoreTable.page(Shown.stored(at, result.tree(), visit.words()), visit));
    }
}
