package org.prongsai.survey.web;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.CurrentPerson;
import org.prongsai.identity.PersonId;
import org.prongsai.survey.Close;
import org.prongsai.survey.Closing;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Surveys;
import org.prongsai.web.Answer;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Step;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The close of a survey: two officers, then every step of it as it is done.
@Controller
@KeepsSurveys
@RequestMapping("/agencies/{agency}/{year}/surveys/{id}/close")
class CloseController {
    private static final String PAGE = "survey/close";
    private static final List<String> STEPS = List.of("asked", "approved", "shuffled", "counted", "done");

    private final Agencies agencies;
    private final Surveys surveys;
    private final Closing closing;
    private final CurrentPerson person;

    CloseController(Agencies agencies, Surveys surveys, Closing closing, CurrentPerson person) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.closing = closing;
        this.person = person;
    }

    @ReadsSurveys
    @GetMapping
    ModelAndView close(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(PAGE, page(at, id, told, visit));
    }

    @PostMapping("/ask")
    ModelAndView ask(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        return act(
                agencies.year(agency, year),
                id,
                "asked",
                visit,
                at -> closing.ask(at.agency().id(), id, who()));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        return act(
                agencies.year(agency, year),
                id,
                "withdrawn",
                visit,
                at -> closing.withdraw(at.agency().id(), id));
    }

    @PostMapping("/approve")
    ModelAndView approve(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        return act(
                agencies.year(agency, year),
                id,
                "approved",
                visit,
                at -> closing.approve(at.agency().id(), id, who()));
    }

    private interface Deed {
        void at(AgencyYear at);
    }

    private ModelAndView act(AgencyYear at, UUID id, String told, Visit visit, Deed deed) {
        try {
            surveys.require(at.agency().id(), at.year(), id);
            deed.at(at);
            return Answer.seeOther(SurveysController.path(at, id) + "/close?told=" + told);
        } catch (Closing.SameOfficer e) {
            return Answer.conflict(PAGE, page(at, id, "same", visit));
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(PAGE, page(at, id, "meanwhile", visit));
        }
    }

    private PersonId who() {
        return person.id().orElseThrow(() -> new NoSuchElementException("nobody is signed in"));
    }

    private ClosePage page(AgencyYear at, UUID id, String told, Visit visit) {
        Survey survey = surveys.require(at.agency().id(), at.year(), id);
        if (!survey.state().wasOpened() || survey.held() == Survey.Held.ITAS) {
            throw new NoSuchElementException("nothing to close");
        }
        Words words = visit.words();
        Optional<Close> close = closing.of(at.agency().id(), id);
        boolean keeps = visit.may(KeepsSurveys.class);
        boolean mine = close.filter(
                        one -> person.id().filter(one.askedBy()::equals).isPresent())
                .isPresent();
        String path = SurveysController.path(at, id);
        return new ClosePage(
                words.text("survey.close.of", words.pick(survey.title())),
                SurveyTexts.crumbs(at, survey, words),
                told.isEmpty() ? null : words.lookup("survey.close.told." + told),
                told.equals("same") || told.equals("meanwhile"),
                Step.steps(
                        STEPS.stream()
                                .map(step -> words.lookup("survey.close.step." + step))
                                .toList(),
                        current(close),
                        null),
                words.lookup("survey.close.now." + now(close)),
                path + "/close",
                keeps && close.isEmpty(),
                keeps && isAsked(close),
                keeps && isAsked(close) && !mine,
                close.filter(one -> one.step().hasResults()).isPresent() ? path + "/results" : null,
                facts(close, words));
    }

    private static boolean isAsked(Optional<Close> close) {
        return close.filter(one -> one.step() == Close.Step.ASKED).isPresent();
    }

    private static int current(Optional<Close> close) {
        return close.map(one -> switch (one.step()) {
                    case ASKED -> 1;
                    case APPROVED -> 2;
                    case SHUFFLED -> 3;
                    case COUNTED -> 4;
                    case TOLD, DONE -> STEPS.size();
                })
                .orElse(0);
    }

    private static String now(Optional<Close> close) {
        return close.map(one -> switch (one.step()) {
                    case ASKED -> "asked";
                    case APPROVED, SHUFFLED, COUNTED -> "running";
                    case TOLD, DONE -> "done";
                })
                .orElse("open");
    }

    private static List<Fact> facts(Optional<Close> close, Words words) {
        var facts = new ArrayList<Fact>();
        close.ifPresent(one -> {
            facts.add(Fact.of(words.lookup("survey.close.asked"), words.moment(one.askedAt())));
            if (one.approvedAt() != null) {
                facts.add(Fact.of(words.lookup("survey.close.approved"), words.moment(one.approvedAt())));
            }
        });
        close.flatMap(Close::published).ifPresent(figures -> {
            facts.add(Fact.of(words.lookup("survey.close.answered"), words.count(figures.answered())));
            facts.add(Fact.of(words.lookup("survey.close.collected"), words.count(figures.collected())));
            facts.add(Fact.of(words.lookup("survey.close.resets"), words.count(figures.resets())));
            facts.add(Fact.of(words.lookup("survey.close.unreadable"), words.count(figures.unreadable())));
            facts.add(Fact.of(words.lookup("survey.close.root"), figures.root()));
        });
        return facts;
    }
}
