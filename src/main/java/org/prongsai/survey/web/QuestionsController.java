package org.prongsai.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.framework.Scale;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.OwnQuestions;
import org.prongsai.survey.Questionnaire;
import org.prongsai.survey.Questionnaire.Question;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Survey.State;
import org.prongsai.survey.Surveys;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Icon;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a survey asks; questions of the agency's own are written here while it is a draft.
@Controller
@KeepsSurveys
@RequestMapping("/agencies/{agency}/{year}/surveys/{id}/questions")
class QuestionsController {
    private static final String PAGE = "survey/questions";
    private static final String FORM = "survey/edit";

    private final Agencies agencies;
    private final Surveys surveys;
    private final OwnQuestions own;

    QuestionsController(Agencies agencies, Surveys surveys, OwnQuestions own) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.own = own;
    }

    private static String path(AgencyYear at, UUID survey) {
        return SurveysController.path(at, survey) + "/questions";
    }

    /// @param told what was just done
    /// @param code the question with which it was done
    @GetMapping
    ModelAndView questions(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String code,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        boolean writes = writes(survey);
        List<Question> asked =
                surveys.questions(survey).map(Questionnaire::questions).orElse(List.of());
        String key = "survey.told." + told;
        boolean undoes = writes && told.equals("questionRemoved") && code.matches("Q[0-9A-F]{8}");
        return Answer.page(
                PAGE,
                new QuestionsPage(
                        words.counted("survey.questions.number", asked.size()),
                        SurveyTexts.crumbs(at, survey, words),
                        SurveyTexts.mark(survey, words),
                        !told.isEmpty() && words.has(key) ? words.lookup(key) : null,
                        undoes ? path(at, id) + "/" + code + "/restore" : null,
                        writes && asked.size() < OwnQuestions.MOST
                                ? Action.primary(words.lookup("survey.question.add"), path(at, id) + "/new")
                                        .icon(Icon.ADD)
                                : null,
                        lines(at, survey, asked, words)));
    }

    private static List<QuestionsPage.Line> lines(AgencyYear at, Survey survey, List<Question> asked, Words words) {
        Map<String, Long> together =
                asked.stream().collect(Collectors.groupingBy(Question::item, Collectors.counting()));
        var lines = new ArrayList<QuestionsPage.Line>();
        for (int i = 0; i < asked.size(); i++) {
            Question question = asked.get(i);
            boolean isOwn = survey.instrument().equals(Survey.OWN);
            boolean first = i == 0 || !asked.get(i - 1).item().equals(question.item());
            lines.add(new QuestionsPage.Line(
                    isOwn ? Integer.toString(i + 1) : question.code(),
                    first && together.getOrDefault(question.item(), 1L) > 1 ? words.pick(question.itemLabel()) : null,
                    words.pick(question.ask()),
                    question.options().stream()
                            .map(option -> words.pick(option.label()))
                            .collect(Collectors.joining(" · ")),
                    question.help() == null ? null : words.pick(question.help()),
                    writes(survey)
                            ? Action.quiet(
                                    words.lookup("survey.question.change"),
                                    path(at, survey.id()) + "/" + question.code())
                            : null));
        }
        return lines;
    }

    @GetMapping("/new")
    ModelAndView form(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = requireOwn(at, id);
        return Answer.page(FORM, page(at, survey, null, QuestionForm.empty(survey.version()), FieldErrors.NONE, words));
    }

    /// @param once the idempotency key, from which the question's code is made
    @PostMapping
    ModelAndView add(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @ModelAttribute QuestionForm form,
            @RequestParam UUID once,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = requireOwn(at, id);
        FieldErrors errors = form.check(own.scales(survey), words);
        if (errors.isEmpty() && !own.add(survey, form.wish(), once)) {
            errors = errors.and("th", words.text("survey.question.most", OwnQuestions.MOST));
        }
        return errors.isEmpty()
                ? told(at, id, "questionAdded")
                : Answer.invalid(FORM, page(at, survey, null, form, errors, words));
    }

    @GetMapping("/{code}")
    ModelAndView question(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable String code,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = requireOwn(at, id);
        return Answer.page(FORM, page(at, survey, code, stored(survey, code), FieldErrors.NONE, words));
    }

    @PostMapping("/{code}")
    ModelAndView set(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable String code,
            @ModelAttribute QuestionForm form,
            Words words) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = requireOwn(at, id);
        FieldErrors errors = form.check(own.scales(survey), words);
        if (!errors.isEmpty()) {
            return Answer.invalid(FORM, page(at, survey, code, form, errors, words));
        }
        if (form.seen() != survey.version()) {
            return Answer.conflict(
                    FORM,
                    page(
                            at,
                            survey,
                            code,
                            form.over(survey.version()),
                            FieldErrors.NONE.and("th", words.lookup("survey.question.meanwhile")),
                            words));
        }
        own.set(survey, code, form.wish());
        return told(at, id, "questionChanged");
    }

    @PostMapping("/{code}/move")
    ModelAndView move(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable String code,
            @RequestParam boolean up) {
        AgencyYear at = agencies.year(agency, year);
        own.move(requireOwn(at, id), code, up);
        return told(at, id, "questionMoved");
    }

    @PostMapping("/{code}/remove")
    ModelAndView remove(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @PathVariable String code) {
        AgencyYear at = agencies.year(agency, year);
        own.remove(requireOwn(at, id), code);
        return Answer.seeOther(path(at, id) + "?told=questionRemoved&code=" + code);
    }

    @PostMapping("/{code}/restore")
    ModelAndView restore(
            @PathVariable String agency, @PathVariable int year, @PathVariable UUID id, @PathVariable String code) {
        AgencyYear at = agencies.year(agency, year);
        own.restore(requireOwn(at, id), code);
        return told(at, id, "questionRestored");
    }

    private static ModelAndView told(AgencyYear at, UUID id, String what) {
        return Answer.seeOther(path(at, id) + "?told=" + what);
    }

    private QuestionForm stored(Survey survey, String code) {
        Question question = own.require(survey, code);
        return QuestionForm.of(
                question, own.scale(survey, question).map(Scale::code).orElse(""), survey.version());
    }

    private EditPage page(
            AgencyYear at, Survey survey, @Nullable String code, QuestionForm form, FieldErrors errors, Words words) {
        String path = path(at, survey.id());
        return new EditPage(
                words.lookup(code == null ? "survey.question.add" : "survey.question.change"),
                SurveyTexts.crumbs(at, survey, words),
                SurveyTexts.mark(survey, words),
                form.fields(own.scales(survey), errors, words),
                Map.of("version", Integer.toString(Objects.requireNonNullElse(form.version(), 0))),
                code == null ? path : path + "/" + code,
                code == null,
                code == null ? null : path + "/" + code + "/move",
                Optional.ofNullable(code)
                        .map(known -> new EditPage.Removal(
                                words.lookup("survey.question.remove"),
                                words.lookup("survey.question.remove.consequence"),
                                path + "/" + known + "/remove"))
                        .orElse(null),
                null,
                null,
                null);
    }

    private static boolean writes(Survey survey) {
        return survey.instrument().equals(Survey.OWN) && survey.state() == State.DRAFT;
    }

    private Survey requireOwn(AgencyYear at, UUID id) {
        Survey survey = require(at, id);
        if (!writes(survey)) {
            throw new java.util.NoSuchElementException("questions of the edition do not change " + id);
        }
        return survey;
    }

    private Survey require(AgencyYear at, UUID id) {
        return surveys.require(at.agency().id(), at.year(), id);
    }
}
