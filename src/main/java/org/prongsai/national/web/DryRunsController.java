package org.prongsai.national.web;

import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.analysis.Simulation;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.national.dryrun.DryRun;
import org.prongsai.national.dryrun.DryRuns;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Editions tried on the stored results of a year, before anybody publishes them.
@Controller
@SeesCountry
@RequestMapping("/national/{year}/dry-runs")
class DryRunsController {
    private final DryRuns runs;
    private final Editions editions;
    private final Agencies agencies;

    DryRunsController(DryRuns runs, Editions editions, Agencies agencies) {
        this.runs = runs;
        this.editions = editions;
        this.agencies = agencies;
    }

    static String path(FiscalYear year) {
        return Country.path(year) + "/dry-runs";
    }

    /// @param asked what is chosen in the form, and what was just done
    @GetMapping
    ModelAndView list(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        NationalPage page = view(FiscalYear.require(year), visit).page(runs.all(), asked, FieldErrors.NONE);
        return Answer.page(
                Country.PAGE,
                page.told(Country.told("national.dryrun.told.", asked.getOrDefault("told", ""), visit.words()), null));
    }

    /// Has an edition tried by a job.
    ///
    /// @param once  idempotency key, by which the dry run is called
    /// @param asked `of` is the year whose results are scored; `words` and `lacking` say how
    @ActsForCountry
    @PostMapping
    ModelAndView ask(
            @PathVariable int year, @RequestParam UUID once, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear at = FiscalYear.require(year);
        Optional<Edition> edition = editions.find(asked.getOrDefault("edition", ""));
        Optional<FiscalYear> of = editions.all().stream()
                .map(Edition::year)
                .filter(one -> Integer.toString(one.buddhistYear()).equals(asked.getOrDefault("of", "")))
                .findFirst();
        FieldErrors errors = FieldErrors.NONE;
        if (edition.isEmpty()) {
            errors = errors.and("edition", visit.words().lookup("national.dryrun.edition.wrong"));
        }
        if (of.isEmpty()) {
            errors = errors.and("of", visit.words().lookup("national.dryrun.year.wrong"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(Country.PAGE, view(at, visit).page(runs.all(), asked, errors));
        }
        runs.ask(new DryRuns.Wanted(
                once,
                of.orElseThrow(),
                edition.orElseThrow(),
                !DryRunsView.SAME_CODE.equals(asked.get("words")),
                DryRunsView.LEFT_OUT.equals(asked.get("lacking"))));
        return Answer.seeOther(path(of.orElseThrow()) + "/" + once);
    }

    /// @param asked which agencies are shown
    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable int year, @PathVariable UUID id, @RequestParam Map<String, String> asked, Visit visit) {
        DryRun one = runs.require(FiscalYear.require(year), id);
        return Answer.page(
                Country.PAGE,
                new DryRunView(
                                one,
                                runs.edition(one),
                                runs.scores(one),
                                agencies.all(),
                                hash -> runs.crossing(one, hash),
                                visit)
                        .page(new CountryQuery(asked)));
    }

    /// One agency, node by node.
    @GetMapping("/{id}/agencies/{code}")
    ModelAndView agency(@PathVariable int year, @PathVariable UUID id, @PathVariable String code, Visit visit) {
        DryRun one = runs.require(FiscalYear.require(year), id);
        Agency agency = agencies.require(code);
        Simulation simulation = runs.simulation(one, agency.id())
                .orElseThrow(() -> new NoSuchElementException("the dry run has no result of " + code));
        return Answer.page(Country.PAGE, new DryAgencyView(one, runs.edition(one), agency, simulation, visit).page());
    }

    /// Throws it away.
    @ActsForCountry
    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        runs.remove(runs.require(of, id));
        return Answer.seeOther(path(of) + "?told=removed");
    }

    private DryRunsView view(FiscalYear year, Visit visit) {
        return new DryRunsView(year, editions.all(), visit);
    }
}
