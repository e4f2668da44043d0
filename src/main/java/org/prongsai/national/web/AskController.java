package org.prongsai.national.web;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.disclosure.ItemRule;
import org.prongsai.framework.Editions;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.national.Question;
import org.prongsai.national.Questions;
import org.prongsai.national.web.NationalPage.Asked;
import org.prongsai.national.web.NationalPage.Part;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// An agency asks the commission about an item, after it has seen what was answered already.
@Controller
@AsksCommission
@RequestMapping("/agencies/{agency}/{year}/item-questions/{code}")
class AskController {
    private final Agencies agencies;
    private final Editions editions;
    private final Questions questions;

    AskController(Agencies agencies, Editions editions, Questions questions) {
        this.agencies = agencies;
        this.editions = editions;
        this.questions = questions;
    }

    static String path(AgencyYear at, String code) {
        return at.path("item-questions/" + code);
    }

    /// @param told what was just done
    @GetMapping
    ModelAndView page(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(Country.PAGE, page(at, rule(at, code), "", FieldErrors.NONE, told, visit));
    }

    /// @param asked in the agency's words
    /// @param once  idempotency key
    @PostMapping
    ModelAndView ask(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam UUID once,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        ItemRule rule = rule(at, code);
        String said = asked.strip();
        if (said.isEmpty() || said.length() > Question.LONGEST_QUESTION) {
            return Answer.invalid(
                    Country.PAGE,
                    page(
                            at,
                            rule,
                            asked,
                            FieldErrors.NONE.and("asked", visit.words().lookup("national.question.asked.wrong")),
                            "",
                            visit));
        }
        questions.ask(once, at.year(), rule.code(), said, at.agency().id());
        return Answer.seeOther(path(at, rule.code()) + "?told=asked");
    }

    private ItemRule rule(AgencyYear at, String code) {
        return editions.forYear(at.year()).stream()
                .findFirst()
                .flatMap(edition -> ItemRule.find(edition, code))
                .orElseThrow(() -> new NoSuchElementException("no item " + code));
    }

    private NationalPage page(
            AgencyYear at, ItemRule rule, String asked, FieldErrors errors, String told, Visit visit) {
        Words words = visit.words();
        List<Question> answered = questions.beside(at.year(), rule.code());
        List<Question> waiting =
                questions.waiting(at.year(), rule.code(), at.agency().id());
        return NationalPage.of(
                        words.text("national.question.of", rule.code()),
                        words.pick(rule.title()),
                        "national-questions",
                        List.of(
                                Part.of(words.lookup("national.question.answers"), null)
                                        .table(QuestionsView.answers(answered, words)),
                                Part.of(
                                                words.lookup("national.question.ask"),
                                                words.lookup("national.question.ask.lead"))
                                        .form(Asked.post(
                                                        path(at, rule.code()),
                                                        List.of(Field.area("asked", words.lookup("national.question"))
                                                                .hint(words.lookup("national.question.asked.hint"))
                                                                .value(asked)
                                                                .error(errors.on("asked"))
                                                                .required()
                                                                .with(
                                                                        "maxlength",
                                                                        Integer.toString(Question.LONGEST_QUESTION))),
                                                        words.lookup("national.question.send"))
                                                .doneOnce()),
                                Part.of(words.lookup("national.question.waiting"), null)
                                        .table(waiting(waiting, words))))
                .crumbs(List.of(new Crumb(rule.code(), at.path("disclosures/" + rule.code()))))
                .told(Country.told("national.question.told.", told, words), null);
    }

    private static Table waiting(List<Question> waiting, Words words) {
        return Table.of(
                        words.lookup("national.question.waiting"),
                        List.of(
                                Column.text(words.lookup("national.question")),
                                Column.text(words.lookup("national.question.asked.on"))),
                        waiting.stream()
                                .map(one -> Table.Row.of(Cell.text(one.asked()), Cell.text(words.date(one.askedOn()))))
                                .toList())
                .empty(words.lookup("national.question.waiting.none"));
    }
}
