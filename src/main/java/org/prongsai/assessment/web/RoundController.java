package org.prongsai.assessment.web;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.prongsai.assessment.Allocation;
import org.prongsai.assessment.Assessors;
import org.prongsai.assessment.Extension;
import org.prongsai.assessment.Round;
import org.prongsai.assessment.RoundAgencies;
import org.prongsai.assessment.Rounds;
import org.prongsai.calendar.WindowKind;
import org.prongsai.calendar.Windows;
import org.prongsai.identity.People;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How the commission assesses a year, and until when.
@Controller
@ReadsRounds
@RequestMapping("/assessment/{year}/round")
class RoundController {
    private final Rounds rounds;
    private final RoundAgencies agencies;
    private final Assessors assessors;
    private final Windows windows;
    private final People people;
    private final SecureRandom random = new SecureRandom();

    RoundController(Rounds rounds, RoundAgencies agencies, Assessors assessors, Windows windows, People people) {
        this.rounds = rounds;
        this.agencies = agencies;
        this.assessors = assessors;
        this.windows = windows;
        this.people = people;
    }

    /// @param told what was just done
    /// @param undo the window whose extension can be undone, with its version: `APPEAL-2`
    @GetMapping
    ModelAndView page(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String undo,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return Answer.page(
                Console.PAGE,
                view(of, visit)
                        .page(form(of), new ExtensionForm(Map.of()), FieldErrors.NONE, visit)
                        .told(
                                Console.told("assessment.round.told.", told, visit.words()),
                                undo.matches("[A-Z]{6,10}-[0-9]{1,9}")
                                        ? Console.round(of) + "/extension/" + undo.replace('-', '/') + "/undo"
                                        : null));
    }

    /// Opens the round of a year, or changes how it is assessed.
    @SetsRounds
    @PostMapping
    ModelAndView set(@PathVariable int year, @RequestParam Map<String, String> typed, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        var form = new RoundForm(typed);
        FieldErrors errors = form.check(visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(Console.PAGE, view(of, visit).page(form, new ExtensionForm(Map.of()), errors, visit));
        }
        try {
            if (form.version() == 0) {
                rounds.open(of, form.share(), form.pass(), random.nextLong());
                return Answer.seeOther(Console.round(of) + "?told=opened");
            }
            rounds.change(new Round(of, form.share(), form.pass(), 0, form.version()));
            return Answer.seeOther(Console.round(of) + "?told=changed");
        } catch (OptimisticLockingFailureException e) {
            Words words = visit.words();
            RoundForm theirs = form(of);
            return Answer.conflict(
                    Console.PAGE,
                    view(of, visit)
                            .page(form.over(theirs), new ExtensionForm(Map.of()), FieldErrors.NONE, visit)
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, words),
                                    theirs.fields(FieldErrors.NONE, words),
                                    words)));
        }
    }

    /// Keeps a window open longer.
    @PostMapping("/extension")
    ModelAndView extend(@PathVariable int year, @RequestParam Map<String, String> typed, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        var form = new ExtensionForm(typed);
        FieldErrors errors = form.check((kind, day) -> rounds.isLater(of, kind, day), visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(Console.PAGE, view(of, visit).page(form(of), form, errors, visit));
        }
        Extension wish = form.wish();
        try {
            rounds.extend(of, wish);
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(
                    Console.PAGE,
                    view(of, visit)
                            .page(form(of), form, FieldErrors.NONE, visit)
                            .refused(visit.words().lookup("assessment.round.changedMeanwhile")));
        }
        return Answer.seeOther(Console.round(of) + "?told=extended&undo=" + wish.kind() + "-" + (wish.version() + 1));
    }

    /// Takes the latest extension of a window back.
    @PostMapping("/extension/{kind}/{version}/undo")
    ModelAndView undo(@PathVariable int year, @PathVariable WindowKind kind, @PathVariable int version, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        try {
            rounds.takeBack(of, kind, version);
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(
                    Console.PAGE,
                    view(of, visit)
                            .page(form(of), new ExtensionForm(Map.of()), FieldErrors.NONE, visit)
                            .refused(visit.words().lookup("assessment.round.changedMeanwhile")));
        }
        return Answer.seeOther(Console.round(of) + "?told=takenBack");
    }

    private RoundForm form(FiscalYear year) {
        return RoundForm.of(rounds.find(year));
    }

    private RoundView view(FiscalYear year, Visit visit) {
        Optional<Round> round = rounds.find(year);
        List<Allocation.Target> targets = agencies.targets(year);
        int active = round.isPresent() ? assessors.active(year).size() : 0;
        return new RoundView(
                year,
                round.orElse(null),
                targets,
                active,
                kind -> windows.find(year, kind).orElse(null),
                kind -> rounds.extension(year, kind).orElse(null),
                kind -> rounds.last(year, kind).orElse(null),
                kind -> rounds.isOpen(year, kind),
                new Console(visit, people));
    }
}
