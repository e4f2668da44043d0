package org.prongsai.survey.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyId;
import org.prongsai.survey.Forms;
import org.prongsai.survey.Watch;
import org.prongsai.survey.Watched;
import org.prongsai.survey.Watched.Verdict;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Signs of steering at the surveys of all agencies, for the commission.
@Controller
@WatchesSurveys
@RequestMapping("/surveys/{year}/signs")
class SignsController {
    private static final int LONGEST = 1000;

    private final Watch watch;
    private final Agencies agencies;
    private final Forms forms;

    SignsController(Watch watch, Agencies agencies, Forms forms) {
        this.watch = watch;
        this.agencies = agencies;
        this.forms = forms;
    }

    static String path(FiscalYear year) {
        return "/surveys/" + year.buddhistYear() + "/signs";
    }

    /// @param page of the surveys
    @GetMapping
    ModelAndView list(@PathVariable int year, @RequestParam(defaultValue = "1") String page, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        List<Watched> found = watch.of(of);
        Map<AgencyId, Agency> known = agencies
                .among(found.stream().map(one -> one.agency().value()).toList())
                .stream()
                .collect(Collectors.toMap(Agency::id, Function.identity(), (one, _) -> one));
        return Answer.page("survey/signs", new SignsView(of, known, forms, visit).list(found, page));
    }

    /// @param told what was just done
    @GetMapping("/{survey}")
    ModelAndView one(
            @PathVariable int year,
            @PathVariable UUID survey,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        Watched watched = watch.require(FiscalYear.require(year), survey);
        return Answer.page(
                "survey/sign",
                view(watched, visit).one(watched, watched.verdict().name(), watched.note(), FieldErrors.NONE, told));
    }

    /// @param verdict what the commission makes of the signs
    /// @param note    why
    /// @param version that the officer saw
    @PostMapping("/{survey}")
    ModelAndView judge(
            @PathVariable int year,
            @PathVariable UUID survey,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "0") int version,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Watched watched = watch.require(of, survey);
        String said = note.strip();
        Optional<Verdict> chosen = Arrays.stream(Verdict.values())
                .filter(one -> one.name().equals(verdict))
                .findFirst();
        FieldErrors errors = FieldErrors.NONE;
        if (chosen.isEmpty()) {
            errors = errors.and("verdict", visit.words().lookup("survey.signs.verdict.missing"));
        }
        boolean lacksNote = said.isEmpty() && !verdict.equals(Verdict.NONE.name());
        if (lacksNote || said.length() > LONGEST) {
            errors = errors.and("note", visit.words().lookup("survey.signs.note.wrong"));
        }
        if (chosen.isEmpty() || !errors.isEmpty()) {
            return Answer.invalid("survey/sign", view(watched, visit).one(watched, verdict, note, errors, ""));
        }
        try {
            watch.judge(of, survey, chosen.get(), said, version);
            return Answer.seeOther(path(of) + "/" + survey + "?told=judged");
        } catch (OptimisticLockingFailureException e) {
            Watched now = watch.require(of, survey);
            return Answer.conflict(
                    "survey/sign", view(now, visit).one(now, verdict, note, FieldErrors.NONE, "meanwhile"));
        }
    }

    private SignsView view(Watched watched, Visit visit) {
        Map<AgencyId, Agency> known = agencies.among(List.of(watched.agency().value())).stream()
                .collect(Collectors.toMap(Agency::id, Function.identity()));
        return new SignsView(watched.year(), known, forms, visit);
    }
}
