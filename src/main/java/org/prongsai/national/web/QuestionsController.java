package org.prongsai.national.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyId;
import org.prongsai.national.Question;
import org.prongsai.national.Questions;
import org.prongsai.thai.Bilingual;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.ui.Theirs;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Questions about items, which the commission answers once for all.
@Controller
@SeesCountry
@RequestMapping("/national/{year}/questions")
class QuestionsController {
    private final Questions questions;
    private final Editions editions;
    private final Agencies agencies;

    QuestionsController(Questions questions, Editions editions, Agencies agencies) {
        this.questions = questions;
        this.editions = editions;
        this.agencies = agencies;
    }

    static String path(FiscalYear year) {
        return Country.path(year) + "/questions";
    }

    /// @param asked which are shown
    @GetMapping
    ModelAndView list(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return Answer.page(Country.PAGE, view(of, visit).list(questions.of(of), new CountryQuery(asked)));
    }

    /// The commission writes down a question itself, such as one that came by telephone.
    ///
    /// @param code of the item
    /// @param once idempotency key
    @ActsForCountry
    @PostMapping
    ModelAndView ask(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String said,
            @RequestParam UUID once,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        FieldErrors errors = FieldErrors.NONE;
        if (rules(of).stream().noneMatch(rule -> rule.code().equals(code))) {
            errors = errors.and("code", visit.words().lookup("national.question.item.wrong"));
        }
        if (said.isBlank() || said.strip().length() > Question.LONGEST_QUESTION) {
            errors = errors.and("said", visit.words().lookup("national.question.asked.wrong"));
        }
        if (!errors.isEmpty()) {
            return Answer.invalid(
                    Country.PAGE,
                    view(of, visit).list(questions.of(of), new CountryQuery(Map.of()), code, said, errors));
        }
        questions.ask(once, of, code, said.strip(), null);
        return Answer.seeOther(path(of) + "/" + once);
    }

    /// @param told what was just done
    @GetMapping("/{id}")
    ModelAndView one(
            @PathVariable int year, @PathVariable UUID id, @RequestParam(defaultValue = "") String told, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Question question = questions.require(of, id);
        return Answer.page(
                Country.PAGE, view(of, visit).one(question, AnswerForm.of(question), FieldErrors.NONE, told));
    }

    /// @param typed the question as it will stand, its answer, and the version that the officer saw
    @ActsForCountry
    @PostMapping("/{id}")
    ModelAndView answer(
            @PathVariable int year, @PathVariable UUID id, @RequestParam Map<String, String> typed, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        Question question = questions.require(of, id);
        var form = new AnswerForm(typed);
        FieldErrors errors = form.check(visit.words());
        if (!errors.isEmpty()) {
            return Answer.invalid(Country.PAGE, view(of, visit).one(question, form, errors, ""));
        }
        try {
            questions.answer(
                    of,
                    id,
                    Bilingual.typed(form.get("question"), form.get("question-en")),
                    Bilingual.typed(form.get("answer"), form.get("answer-en")),
                    form.version());
            return Answer.seeOther(path(of) + "/" + id + "?told=answered");
        } catch (OptimisticLockingFailureException e) {
            Question now = questions.require(of, id);
            AnswerForm theirs = AnswerForm.of(now);
            return Answer.conflict(
                    Country.PAGE,
                    view(of, visit)
                            .one(now, form.over(theirs), FieldErrors.NONE, "")
                            .theirs(Theirs.of(
                                    form.fields(FieldErrors.NONE, visit.words()),
                                    theirs.fields(FieldErrors.NONE, visit.words()),
                                    visit.words())));
        }
    }

    @ActsForCountry
    @PostMapping("/{id}/remove")
    ModelAndView remove(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        questions.remove(of, id, true);
        return Answer.seeOther(path(of) + "/" + id + "?told=removed");
    }

    @ActsForCountry
    @PostMapping("/{id}/restore")
    ModelAndView restore(@PathVariable int year, @PathVariable UUID id) {
        FiscalYear of = FiscalYear.require(year);
        questions.remove(of, id, false);
        return Answer.seeOther(path(of) + "/" + id + "?told=restored");
    }

    private QuestionsView view(FiscalYear year, Visit visit) {
        return new QuestionsView(year, rules(year), this::name, visit);
    }

    private List<ItemRule> rules(FiscalYear year) {
        return editions.forYear(year).stream()
                .findFirst()
                .map(edition -> edition.nodes()
                        .flatMap(node -> ItemRule.find(edition, node.code()).stream())
                        .toList())
                .orElse(List.of());
    }

    private String name(AgencyId id, Visit visit) {
        return agencies.among(List.of(id.value())).stream()
                .findFirst()
                .map(agency -> visit.words().pick(agency.name()))
                .orElse("–");
    }
}
