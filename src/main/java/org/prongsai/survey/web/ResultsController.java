package org.prongsai.survey.web;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.survey.Comments;
import org.prongsai.survey.Survey;
import org.prongsai.survey.SurveyCounts;
import org.prongsai.survey.Surveys;
import org.prongsai.survey.Tallies;
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

/// What came out of a closed survey, and the words that somebody reads for names first.
@Controller
@ReadsSurveys
@RequestMapping("/agencies/{agency}/{year}/surveys/{id}")
class ResultsController {
    private static final int LONGEST = 2000;

    private final Agencies agencies;
    private final Surveys surveys;
    private final Tallies tallies;
    private final SurveyCounts counts;
    private final Comments comments;

    ResultsController(Agencies agencies, Surveys surveys, Tallies tallies, SurveyCounts counts, Comments comments) {
        this.agencies = agencies;
        this.surveys = surveys;
        this.tallies = tallies;
        this.counts = counts;
        this.comments = comments;
    }

    @GetMapping("/results")
    ModelAndView results(@PathVariable String agency, @PathVariable int year, @PathVariable UUID id, Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        Survey survey = surveys.require(at.agency().id(), at.year(), id);
        Tallies.Results results = tallies.of(at.agency().id(), id)
                .orElseThrow(() -> new NoSuchElementException("nothing before the survey is closed"));
        List<Comments.Comment> words = comments.of(at.agency().id(), id);
        return Answer.page(
                "survey/results", new ResultsView(at, survey, results, counts.of(survey), words, visit).page());
    }

    @KeepsSurveys
    @GetMapping("/comments")
    ModelAndView comments(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        return Answer.page("survey/comments", comments(agencies.year(agency, year), id, told, visit));
    }

    /// @param act     `release` or `hold`
    /// @param shown   what others may see of it
    /// @param version that the reader saw
    @KeepsSurveys
    @PostMapping("/comments/{comment}")
    ModelAndView decide(
            @PathVariable String agency,
            @PathVariable int year,
            @PathVariable UUID id,
            @PathVariable UUID comment,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String shown,
            @RequestParam(defaultValue = "0") int version,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        surveys.require(at.agency().id(), at.year(), id);
        boolean releases = act.equals("release");
        String left = shown.strip();
        if (releases && (left.isEmpty() || left.length() > LONGEST)) {
            return Answer.invalid("survey/comments", comments(at, id, "empty", visit));
        }
        try {
            comments.decide(at.agency().id(), id, comment, releases ? Optional.of(left) : Optional.empty(), version);
            return Answer.seeOther(
                    SurveysController.path(at, id) + "/comments?told=" + (releases ? "released" : "held"));
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict("survey/comments", comments(at, id, "meanwhile", visit));
        }
    }

    private CommentsPage comments(AgencyYear at, UUID id, String told, Visit visit) {
        Survey survey = surveys.require(at.agency().id(), at.year(), id);
        return new CommentsPage(
                visit.words().lookup("survey.written"),
                SurveyTexts.crumbs(at, survey, visit.words()),
                told.isEmpty() ? null : visit.words().lookup("survey.written.told." + told),
                told.equals("empty") || told.equals("meanwhile"),
                SurveysController.path(at, id) + "/comments",
                comments.of(at.agency().id(), id));
    }
}
