package org.prongsai.survey.web;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.InvitationLetters;
import org.prongsai.survey.Survey;
import org.prongsai.survey.Surveys;
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

/// Mails with personal links to the people of a roster, and reminders to everybody alike.
@Controller
@KeepsSurveys
@RequestMapping("/agencies/{agency}/{year}/surveys/{id}/letters")
class LettersController {
    private static final String PAGE = "survey/letters";

    private final Agencies agencies;
    private final Surveys surveys;
    private final InvitationLetters letters;

    LettersController(Agencies agencies, Surveys surveys, InvitationLetters letters) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.letters = letters;
    }

    /// @param told what was just done
    /// @param page of those on the roster
    @GetMapping
    ModelAndView letters(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "1") String page,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page(PAGE, view(at, require(at, id), visit).page(told, page));
    }

    @PostMapping("/invite")
    ModelAndView invite(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        return done(at, survey, visit, () -> letters.invite(survey), "invited");
    }

    /// @param round the number of the reminder, so that the same one is sent once
    @PostMapping("/remind")
    ModelAndView remind(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam int round,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = require(at, id);
        return done(at, survey, visit, () -> letters.remind(survey, round), "reminded");
    }

    private ModelAndView done(AgencyYear at, Survey survey, Visit visit, Runnable act, String told) {
        if (!letters.canMail()) {
            return Answer.conflict(PAGE, view(at, survey, visit).page("off", "1"));
        }
        try {
            act.run();
            return Answer.seeOther(LettersView.path(at, survey.id()) + "?told=" + told);
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(PAGE, view(at, survey, visit).page("late", "1"));
        }
    }

    private LettersView view(AgencyYear at, Survey survey, Visit visit) {
        return new LettersView(at, survey, letters, letters.of(survey), visit);
    }

    private Survey require(AgencyYear at, UUID id) {
        Survey survey = surveys.require(at.agency().id(), at.year(), id);
        if (!InvitationLetters.canInvite(survey)) {
            throw new NoSuchElementException("nobody of this survey's roster is invited");
        }
        return survey;
    }
}
