package org.prongsai.scoring.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.prongsai.framework.Edition;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.scoring.Inputs;
import org.prongsai.scoring.InputsText;
import org.prongsai.scoring.NewResult;
import org.prongsai.scoring.Results;
import org.prongsai.scoring.StoredResult;
import org.prongsai.scoring.sheet.ScoreSheets;
import org.prongsai.scoring.sheet.SheetReading;
import org.prongsai.scoring.trial.TrialVisit;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.access.AlsoOnTrial;
import org.prongsai.web.access.OpenToSignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Import of a score sheet: handed in, checked with every difference shown, and only then stored.
@Controller
@OpenToSignedIn
class ImportController {
    private final Agencies agencies;
    private final Results results;
    private final EditionChoice editions;
    private final TrialVisit trial;

    ImportController(Agencies agencies, Results results, EditionChoice editions, TrialVisit trial) {
        this.agencies = agencies;
        this.results = results;
        this.editions = editions;
        this.trial = trial;
    }

    /// @param edition the edition to choose at first
    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/import")
    ModelAndView form(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String edition,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page("scoring/import", asked(at, words).page(ImportForm.under(edition), FieldErrors.NONE));
    }

    @AlsoOnTrial
    @PostMapping("/agencies/{agency}/{year}/import")
    ModelAndView check(
            @PathVariable String agency,
            @PathVariable int year,
            @Valid @ModelAttribute ImportForm form,
            BindingResult binding,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        ImportQuestions asked = asked(at, words);
        FieldErrors errors = asked.errors(form, FieldErrors.of(binding, words));
        if (!errors.isEmpty()) {
            return Answer.invalid("scoring/import", asked.page(form, errors));
        }
        if (isTooMuch(at)) {
            return Answer.tooMany("scoring/import", asked.page(form, words.lookup("scoring.try.tooMany")));
        }
        Edition edition = editions.of(form, at);
        AgencyYear wanted =
                new AgencyYear(at.agency(), form.forYear() == null ? at.year() : new FiscalYear(form.forYear()));
        return switch (ScoreSheets.read(edition, form.sources())) {
            case SheetReading.Read(var inputs, var guesses, var notes) ->
                Answer.page(
                        "scoring/preview",
                        new Preview(wanted, edition, inputs, words)
                                .page(
                                        form.source(words.lookup("scoring.import.pasted")),
                                        guesses,
                                        notes.stream()
                                                .map(note -> RemarkText.of(note, words))
                                                .toList()));
            case SheetReading.Refused(var faults, var _) -> Answer.invalid("scoring/import", asked.page(form, faults));
        };
    }

    /// Checks again, with the corrections that the reader ticked.
    @AlsoOnTrial
    @PostMapping("/agencies/{agency}/{year}/import/again")
    ModelAndView again(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam String edition,
            @RequestParam String inputs,
            @RequestParam String source,
            @RequestParam(defaultValue = "") List<String> fix,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        if (isTooMuch(at)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Edition under = editions.require(edition);
        return Answer.page(
                "scoring/preview",
                handedBack(() -> new Preview(at, under, Corrections.of(fix).applyTo(InputsText.read(inputs)), words)
                        .page(source, List.of(), List.of())));
    }

    /// Whether a visitor without an account has had too many sheets checked of late.
    private boolean isTooMuch(AgencyYear at) {
        return at.agency().isOnTrial() && !trial.mayCheck();
    }

    /// What is made of a form's hidden fields, which hold what the page before put there and nothing else.
    private static <T> T handedBack(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "a hidden field was changed", e);
        }
    }

    /// Stores what was checked; on trial, for the visit alone.
    ///
    /// @param once idempotency key: sending the form twice stores once
    @StoresScores
    @PostMapping("/agencies/{agency}/{year}/import/store")
    ModelAndView store(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam String edition,
            @RequestParam String inputs,
            @RequestParam String source,
            @RequestParam UUID once) {
        AgencyYear at = agencies.year(agency, year);
        Edition under = editions.require(edition);
        Inputs read = handedBack(() -> InputsText.read(inputs));
        if (at.agency().isOnTrial()) {
            handedBack(() -> trial.keep(at.year(), under, read, source));
        } else {
            results.store(
                    new NewResult(at.agency().id(), at.year(), under, read, StoredResult.Origin.IMPORT, source, once));
            trial.dropIfSame(read);
        }
        return Answer.seeOther(at.path("score"));
    }

    /// An empty sheet to fill in.
    @AlsoOnTrial
    @GetMapping("/agencies/{agency}/{year}/import/template")
    ModelAndView template(@RequestParam String edition, Visit visit) {
        return Answer.page("scoring/template", TemplatePage.of(editions.require(edition), visit));
    }

    private ImportQuestions asked(AgencyYear at, Words words) {
        return new ImportQuestions(at, editions.all(), words);
    }
}
