package org.prongsai.scoring.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.trial.TrialSheet;
import org.prongsai.scoring.trial.TrialVisit;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.OpenToAll;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Looking at a sheet without an account: bringing it along, throwing it away, and keeping it after signing in.
///
/// In between it is seen on the pages of a year, at the place of an agency that nobody is
/// ([org.prongsai.web.access.AlsoOnTrial]).
@Controller
class TrialController {
    static final String PATH = "/try";
    static final String KEEP = PATH + "/keep";
    static final String DROP = PATH + "/drop";

    private final TrialVisit trial;
    private final EditionChoice editions;
    private final Agencies agencies;

    TrialController(TrialVisit trial, EditionChoice editions, Agencies agencies) {
        this.trial = trial;
        this.editions = editions;
        this.agencies = agencies;
    }

    /// @param edition the edition to choose at first
    /// @param told `dropped` if a sheet was just thrown away
    @OpenToAll
    @GetMapping(PATH)
    ModelAndView bring(
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String told,
            Words words) {
        return Answer.page(
                "scoring/import",
                new ImportQuestions(new AgencyYear(Agency.ON_TRIAL, year(edition)), editions.all(), words)
                        .page(ImportForm.under(edition), FieldErrors.NONE)
                        .saying(told.equals("dropped") ? words.lookup("scoring.try.dropped") : null));
    }

    @OpenToAll
    @PostMapping(DROP)
    ModelAndView drop() {
        trial.drop();
        return Answer.seeOther(PATH + "?told=dropped");
    }

    /// Asks whose result the sheet shall become.
    @OpenToSignedIn
    @GetMapping(KEEP)
    ModelAndView keep(Visit visit) {
        return Answer.page("scoring/try_keep", TrialKeepPage.of(trial.sheet().orElse(null), own(visit), visit));
    }

    /// Leads to the preview at the agency, where it can be stored like any other.
    @OpenToSignedIn
    @PostMapping(KEEP)
    ModelAndView keep(@RequestParam String agency, @RequestParam String year, Visit visit) {
        Optional<TrialSheet> sheet = trial.sheet();
        List<Agency> own = own(visit);
        var page = TrialKeepPage.of(sheet.orElse(null), own, agency, year, visit);
        if (sheet.isEmpty() || page.isWrong()) {
            return Answer.invalid("scoring/try_keep", page);
        }
        return Answer.seeOther(agencies.year(agency, Integer.parseInt(year)).path("import/trial"));
    }

    /// What the sheet of the visit would give as a result of this year.
    @StoresScores
    @GetMapping("/agencies/{agency}/{year}/import/trial")
    ModelAndView preview(@PathVariable String agency, @PathVariable int year, Words words) {
        AgencyYear at = agencies.year(agency, year);
        return trial.sheet()
                .map(sheet -> Answer.page(
                        "scoring/preview",
                        new Preview(at, sheet.edition(), sheet.inputs(), words)
                                .page(sheet.source(), List.of(), List.of())))
                .orElseGet(() -> Answer.seeOther(at.path("import")));
    }

    /// The agencies for which who asks may store scores of some year.
    private List<Agency> own(Visit visit) {
        return visit.visitor().stream()
                .flatMap(visitor -> visitor.agencyCodes().stream())
                .flatMap(code -> agencies.find(code).stream())
                .toList();
    }

    /// The year of the named edition, else of the newest one that is final.
    private FiscalYear year(@Nullable String edition) {
        return editions.all().stream()
                .filter(one -> one.id().equals(edition))
                .findFirst()
                .or(() ->
                        editions.all().stream().filter(one -> !one.isDraft()).max(Comparator.comparing(Edition::year)))
                .map(Edition::year)
                .orElse(new FiscalYear(2564));
    }
}
