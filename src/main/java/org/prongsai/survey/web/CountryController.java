package org.prongsai.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.Closing;
import org.prongsai.survey.Standing;
import org.prongsai.survey.Standings;
import org.prongsai.survey.country.Bulk;
import org.prongsai.survey.country.CountrySurveys;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The official surveys of all agencies: how they stand, and what the commission lets be done with them.
@Controller
@RunsCountrySurveys
@RequestMapping("/surveys/{year}")
class CountryController {
    private static final String PAGE = "survey/country";
    private static final String ACT = "survey/country_act";

    private final CountrySurveys country;
    private final Standings standings;
    private final Agencies agencies;
    private final CurrentPerson person;
    private final People people;
    private final Clock clock;

    CountryController(
            CountrySurveys country,
            Standings standings,
            Agencies agencies,
            CurrentPerson person,
            People people,
            Clock clock) {
        this.country = country;
        this.standings = standings;
        this.agencies = agencies;
        this.person = person;
        this.people = people;
        this.clock = clock;
    }

    static String path(FiscalYear year) {
        return "/surveys/" + year.buddhistYear();
    }

    /// @param asked which surveys are shown, and what was just done
    @GetMapping
    ModelAndView page(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        return Answer.page(PAGE, page(FiscalYear.require(year), asked, visit));
    }

    /// Sets up drafts for agencies that have none.
    ///
    /// @param once idempotency key
    @PostMapping("/prepare")
    ModelAndView prepare(@PathVariable int year, @RequestParam UUID once, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return begun(of, once, country.prepare(of, once, who()), "started", visit);
    }

    /// Opens the drafts that lack nothing.
    ///
    /// @param once idempotency key
    @PostMapping("/open")
    ModelAndView open(@PathVariable int year, @RequestParam UUID once, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return begun(of, once, country.open(of, once, who()), "started", visit);
    }

    /// Proposes to close the surveys whose days are over.
    ///
    /// @param once idempotency key
    @PostMapping("/close")
    ModelAndView close(@PathVariable int year, @RequestParam UUID once, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return begun(of, once, country.proposeClose(of, once, who()), "proposed", visit);
    }

    /// @param told what was just done
    @GetMapping("/acts/{id}")
    ModelAndView act(
            @PathVariable int year, @PathVariable UUID id, @RequestParam(defaultValue = "") String told, Visit visit) {
        return Answer.page(visit, ACT, "survey/country_progress", act(require(year, id), told, "", visit));
    }

    /// The second officer agrees.
    @PostMapping("/acts/{id}/confirm")
    ModelAndView confirm(@PathVariable int year, @PathVariable UUID id, Visit visit) {
        Bulk bulk = require(year, id);
        try {
            country.confirm(id, who());
            return told(bulk, "confirmed");
        } catch (Closing.SameOfficer e) {
            return Answer.conflict(ACT, act(bulk, "", "same", visit));
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(ACT, act(country.require(id), "", "meanwhile", visit));
        }
    }

    /// Stops it, or withdraws what is only proposed.
    @PostMapping("/acts/{id}/cancel")
    ModelAndView cancel(@PathVariable int year, @PathVariable UUID id) {
        Bulk bulk = require(year, id);
        country.cancel(id);
        return told(bulk, bulk.isProposed() ? "withdrawn" : "cancelled");
    }

    @PostMapping("/acts/{id}/resume")
    ModelAndView resume(@PathVariable int year, @PathVariable UUID id) {
        Bulk bulk = require(year, id);
        country.goOn(id);
        return told(bulk, "resumed");
    }

    @PostMapping("/acts/{id}/retry")
    ModelAndView retry(@PathVariable int year, @PathVariable UUID id) {
        Bulk bulk = require(year, id);
        country.retry(id);
        return told(bulk, "retried");
    }

    private ModelAndView begun(FiscalYear year, UUID once, boolean begun, String told, Visit visit) {
        return begun
                ? Answer.seeOther(path(year) + "/acts/" + once + "?told=" + told)
                : Answer.conflict(PAGE, page(year, Map.of("refused", "nothing"), visit));
    }

    private static ModelAndView told(Bulk bulk, String what) {
        return Answer.seeOther(path(bulk.year()) + "/acts/" + bulk.id() + "?told=" + what);
    }

    private CountryPage page(FiscalYear year, Map<String, String> asked, Visit visit) {
        List<Standing> all = standings.of(year);
        return new CountryView(year, all, country, agencies.all(), LocalDate.now(clock), visit)
                .page(new CountryQuery(asked));
    }

    private CountryActPage act(Bulk bulk, String told, String refused, Visit visit) {
        return new CountryActView(visit)
                .page(
                        bulk,
                        country.progress(bulk.id()),
                        country.faults(bulk.id()),
                        people,
                        person.id().filter(bulk.proposedBy()::equals).isEmpty(),
                        told,
                        refused);
    }

    private Bulk require(int year, UUID id) {
        Bulk bulk = country.require(id);
        if (!bulk.year().equals(FiscalYear.require(year))) {
            throw new NoSuchElementException("no act " + id + " of " + year);
        }
        return bulk;
    }

    private PersonId who() {
        return person.id().orElseThrow(() -> new NoSuchElementException("nobody is signed in"));
    }
}
