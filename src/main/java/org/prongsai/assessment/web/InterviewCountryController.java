package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.prongsai.assessment.RoundAgencies;
import org.prongsai.assessment.Rounds;
import org.prongsai.database.Tenant;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.identity.People;
import org.prongsai.survey.DayCounts;
import org.prongsai.survey.Interviews;
import org.prongsai.survey.Survey;
import org.prongsai.survey.SurveyCounts;
import org.prongsai.survey.Surveys;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Pages;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How far part 2 is at each agency, for the commission. Only the agencies that are shown are counted: each is asked by
/// itself.
@Controller
@ReadsRounds
class InterviewCountryController {
    private final Rounds rounds;
    private final RoundAgencies agencies;
    private final Surveys surveys;
    private final SurveyCounts counts;
    private final People people;

    InterviewCountryController(
            Rounds rounds, RoundAgencies agencies, Surveys surveys, SurveyCounts counts, People people) {
        this.rounds = rounds;
        this.agencies = agencies;
        this.surveys = surveys;
        this.counts = counts;
        this.people = people;
    }

    static String path(FiscalYear year) {
        return Console.round(year) + "/interviews";
    }

    @GetMapping("/assessment/{year}/round/interviews")
    ModelAndView page(@PathVariable int year, @RequestParam Map<String, String> asked, Visit visit) {
        FiscalYear of = rounds.require(FiscalYear.require(year)).year();
        Words words = visit.words();
        var query = new SeatsQuery(asked);
        List<Agency> found = agencies.of(of).stream().filter(query::finds).toList();
        int last = Math.max(1, (found.size() + Console.ROWS - 1) / Console.ROWS);
        int current = Math.clamp(query.page(), 1, last);
        List<Agency> shown =
                found.subList((current - 1) * Console.ROWS, Math.min(found.size(), current * Console.ROWS));
        var part = ConsolePage.Part.of(
                        "interviews",
                        words.text("assessment.seat.found", words.count(found.size())),
                        words.lookup("survey.interview.country.lead"),
                        table(shown, of, words).downloads(HasTables.downloads(visit, "interviews")))
                .form(ConsolePage.Asked.search(
                        path(of),
                        List.of(Field.text("q", words.lookup("assessment.seat.search"))
                                .with("type", "search")
                                .value(query.get("q"))),
                        words.lookup("assessment.round.find")));
        return Answer.page(
                Console.PAGE,
                ConsolePage.of(
                                words.lookup("survey.interview.country"),
                                words.year(of),
                                new Console(visit, people).tabs(of, path(of)),
                                List.of(),
                                List.of(part))
                        .pages(new Pages(
                                current, last, number -> path(of) + query.with("page", Integer.toString(number)))));
    }

    private Table table(List<Agency> shown, FiscalYear year, Words words) {
        return Table.of(
                        words.lookup("survey.interview.country"),
                        List.of(
                                Column.naming(words.lookup("assessment.seat.agency")),
                                Column.number(words.lookup("survey.interview.part.1")),
                                Column.number(words.lookup("survey.interview.part.2")),
                                Column.number(words.lookup("survey.interview.both")),
                                Column.number(words.lookup("survey.interview.minimum"))),
                        shown.stream()
                                .map(agency -> new Tenant(agency.id().value()).call(() -> row(agency, year, words)))
                                .toList())
                .empty(words.lookup("assessment.seat.none"));
    }

    /// What counts in the score; rehearsals of the agency are found behind its name.
    private Table.Row row(Agency agency, FiscalYear year, Words words) {
        Stream<Cell> figures = surveys.of(agency.id(), year).stream()
                .filter(survey -> survey.counts() && Interviews.hasPartTwo(survey))
                .findFirst()
                .map(survey -> figures(survey, words))
                .orElseGet(
                        () -> Stream.<Cell>generate(() -> new Cell.Missing("–")).limit(4));
        return new Table.Row(
                Stream.concat(
                                Stream.of(new Cell.Link(
                                        words.pick(agency.name()), InterviewsView.path(new AgencyYear(agency, year)))),
                                figures)
                        .toList(),
                false);
    }

    private Stream<Cell> figures(Survey survey, Words words) {
        DayCounts counted = counts.of(survey);
        var minimum = surveys.minimum(survey);
        return Stream.of(
                Cell.number(words.count(counted.selfAnswered())),
                Cell.number(words.count(counted.interviews())),
                Cell.number(words.count(counted.answers())),
                minimum.isPresent() ? Cell.number(words.count(minimum.getAsInt())) : new Cell.Missing("–"));
    }
}
