package org.prongsai.survey.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Proposals;
import org.prongsai.survey.Survey;
import org.prongsai.survey.SurveyCounts;
import org.prongsai.survey.SurveyRefusal;
import org.prongsai.survey.Surveys;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.FormPage;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The surveys of an agency's fiscal year: which there are, new ones, and what may still change.
@Controller
@KeepsSurveys
@RequestMapping("/agencies/{agency}/{year}/surveys")
class SurveysController {
    private static final String FORM = "ui/form_page";

    private final Agencies agencies;
    private final Surveys surveys;
    private final SurveyCounts counts;
    private final Proposals proposals;
    private final Clock clock;

    SurveysController(Agencies agencies, Surveys surveys, SurveyCounts counts, Proposals proposals, Clock clock) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.counts = counts;
        this.proposals = proposals;
        this.clock = clock;
    }

    static String path(AgencyYear at) {
        return at.path("surveys");
    }

    static String path(AgencyYear at, UUID survey) {
        return path(at) + "/" + survey;
    }

    /// @param told what was just done
    /// @param id   the survey with which it was done
    @SeesSurveys
    @GetMapping
    ModelAndView list(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(required = false) @Nullable UUID id,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(
                "survey/surveys",
                new SurveysView(at, surveys, counts, proposals, LocalDate.now(clock), visit).page(told, id));
    }

    /// @param instrument what is asked
    @GetMapping("/new")
    ModelAndView form(
            @PathVariable String agency, @PathVariable int year, @RequestParam String instrument, Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey draft = proposals.propose(at.agency().id(), at.year(), instrument);
        return Answer.page(FORM, addPage(at, draft, SurveyForm.of(draft), FieldErrors.NONE, words));
    }

    /// @param once the idempotency key, which becomes the survey's id
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam String instrument,
            @ModelAttribute SurveyForm sent,
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey draft = proposals.propose(at.agency().id(), at.year(), instrument);
        SurveyForm form = sent.within(draft);
        FieldErrors errors = form.check(words);
        if (errors.isEmpty()) {
            errors = refused(surveys.add(form.on(draft), once), words);
        }
        return errors.isEmpty()
                ? Answer.seeOther(path(at, once) + "?told=added")
                : Answer.invalid(FORM, addPage(at, draft, form, errors, words));
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = surveys.require(at.agency().id(), at.year(), id);
        return Answer.page(FORM, editPage(at, survey, SurveyForm.of(survey), FieldErrors.NONE, words));
    }

    @PostMapping("/{id}/edit")
    ModelAndView set(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @ModelAttribute SurveyForm sent,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = surveys.require(at.agency().id(), at.year(), id);
        SurveyForm form = sent.within(survey);
        FieldErrors errors = form.check(words);
        try {
            if (errors.isEmpty()) {
                errors = refused(surveys.set(form.on(survey)), words);
            }
            return errors.isEmpty()
                    ? Answer.seeOther(path(at, id) + "?told=changed")
                    : Answer.invalid(FORM, editPage(at, survey, form, errors, words));
        } catch (OptimisticLockingFailureException e) {
            Survey now = surveys.require(at.agency().id(), at.year(), id);
            return Answer.conflict(
                    FORM,
                    editPage(at, now, form.over(now.version()), FieldErrors.NONE, words)
                            .theirs(Theirs.of(
                                    form.fields(now, FieldErrors.NONE, words),
                                    SurveyForm.of(now).fields(now, FieldErrors.NONE, words),
                                    words)));
        }
    }

    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        surveys.remove(at.agency().id(), at.year(), id);
        return Answer.seeOther(path(at) + "?told=removed&id=" + id);
    }

    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id) {
        AgencyYear at = agencies.year(agency, year);
        return surveys.restore(at.agency().id(), id).isEmpty()
                ? Answer.seeOther(path(at, id) + "?told=restored")
                : Answer.seeOther(path(at) + "?told=notRestored");
    }

    static FieldErrors refused(Optional<SurveyRefusal> refusal, Words words) {
        return refusal.map(why -> FieldErrors.NONE.and(
                        switch (why) {
                            case ONE_ALREADY, OWN_IS_INTERNAL -> "held";
                            case NO_WAY -> "ways";
                            case NO_LINK -> "outside";
                            case OPENED, OPENING, CLOSED, NO_QUESTIONS, OVER, LESS_THAN_BEFORE, NOT_THE_LATEST_DAY ->
                                "closes";
                        },
                        words.lookup("survey.refusal." + why)))
                .orElse(FieldErrors.NONE);
    }

    private FormPage addPage(AgencyYear at, Survey draft, SurveyForm form, FieldErrors errors, Words words) {
        return FormPage.of(
                        words.lookup("survey.new." + kind(draft)),
                        "surveys",
                        SurveyTexts.crumbs(at, words),
                        form.fields(draft, errors, words),
                        path(at),
                        words.lookup("survey.add"))
                .lead(lead(draft, words))
                .hidden("instrument", draft.instrument())
                .doneOnce();
    }

    private static String kind(Survey survey) {
        return switch (survey.instrument()) {
            case "IIT", "EIT", Survey.OWN -> survey.instrument();
            default -> "OTHER";
        };
    }

    private String lead(Survey draft, Words words) {
        return draft.instrument().equals(Survey.OWN)
                ? words.lookup("survey.new.own.lead")
                : words.text(
                        "survey.new.lead",
                        words.pick(proposals.edition(draft.year()).name()));
    }

    private static FormPage editPage(AgencyYear at, Survey survey, SurveyForm form, FieldErrors errors, Words words) {
        List<Crumb> crumbs = SurveyTexts.crumbs(at, survey, words);
        FormPage page = FormPage.of(
                        words.lookup("survey.edit"),
                        "surveys",
                        crumbs,
                        form.fields(survey, errors, words),
                        path(at, survey.id()) + "/edit",
                        words.lookup("survey.keep"))
                .version(form.version() == null ? 0 : form.version());
        return survey.state() == Survey.State.DRAFT ? page : page.lead(words.lookup("survey.edit.opened"));
    }
}
