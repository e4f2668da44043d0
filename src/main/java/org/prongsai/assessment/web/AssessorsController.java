package org.prongsai.assessment.web;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.prongsai.assessment.Agreement;
import org.prongsai.assessment.Allocation;
import org.prongsai.assessment.Assessor;
import org.prongsai.assessment.Assessors;
import org.prongsai.assessment.Calibration;
import org.prongsai.assessment.Declarations;
import org.prongsai.assessment.JudgedItems;
import org.prongsai.assessment.Round;
import org.prongsai.assessment.RoundAgencies;
import org.prongsai.assessment.Rounds;
import org.prongsai.assessment.Seats;
import org.prongsai.identity.People;
import org.prongsai.identity.PersonId;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FormPage;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.prongsai.web.ui.Field;
import org.prongsai.web.ui.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who assesses in a year, with how much work, and who declared which interests.
@Controller
@ReadsRounds
@RequestMapping("/assessment/{year}/round/assessors")
class AssessorsController {
    private final Rounds rounds;
    private final Assessors assessors;
    private final Seats seats;
    private final Declarations declarations;
    private final RoundAgencies agencies;
    private final JudgedItems judged;
    private final Calibration calibration;
    private final People people;

    AssessorsController(
            Rounds rounds,
            Assessors assessors,
            Seats seats,
            Declarations declarations,
            RoundAgencies agencies,
            JudgedItems judged,
            Calibration calibration,
            People people) {
        this.rounds = rounds;
        this.assessors = assessors;
        this.seats = seats;
        this.declarations = declarations;
        this.agencies = agencies;
        this.judged = judged;
        this.calibration = calibration;
        this.people = people;
    }

    private static String path(FiscalYear year) {
        return Console.round(year) + "/assessors";
    }

    /// @param told   what was just done
    /// @param person with whom
    @GetMapping
    ModelAndView page(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String person,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        String undo = told.equals("removed") && !person.isEmpty()
                ? path(of) + "/" + Console.person(person).value() + "/restore"
                : null;
        return Answer.page(
                Console.PAGE,
                page(of, visit).told(Console.told("assessment.assessor.told.", told, visit.words()), undo));
    }

    @SetsRounds
    @PostMapping
    ModelAndView add(@PathVariable int year, @RequestParam(defaultValue = "") String person, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        if (person.isEmpty() || !assessors.add(rounds.require(of).year(), Console.person(person))) {
            return Answer.invalid(
                    Console.PAGE, page(of, visit).refused(visit.words().lookup("assessment.assessor.refused")));
        }
        return Answer.seeOther(path(of) + "?told=added");
    }

    /// Asks whether someone shall assess no longer.
    @SetsRounds
    @GetMapping("/{person}")
    ModelAndView ask(@PathVariable int year, @PathVariable String person, Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        PersonId id = active(of, person).person();
        Words words = visit.words();
        return Answer.page(
                Console.FORM,
                FormPage.of(
                                words.lookup("assessment.assessor.remove"),
                                "assessment-round",
                                List.of(new Crumb(words.lookup("assessment.round.assessors"), path(of))),
                                List.of(),
                                path(of) + "/" + id.value() + "/remove",
                                words.lookup("assessment.assessor.remove"))
                        .lead(words.lookup("assessment.assessor.remove.lead"))
                        .facts(List.of(
                                Fact.of(words.lookup("assessment.seat.assessor"), new Console(visit, people).name(id)),
                                Fact.of(
                                        words.lookup("assessment.seat.count"),
                                        words.count(seats.of(id, of).size())))));
    }

    private Assessor active(FiscalYear year, String person) {
        PersonId id = Console.person(person);
        return assessors.of(year).stream()
                .filter(one -> one.active() && one.person().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no assessor " + person));
    }

    @SetsRounds
    @PostMapping("/{person}/remove")
    ModelAndView remove(@PathVariable int year, @PathVariable String person) {
        FiscalYear of = FiscalYear.require(year);
        PersonId id = Console.person(person);
        assessors.remove(of, id);
        return Answer.seeOther(path(of) + "?told=removed&person=" + id.value());
    }

    @SetsRounds
    @PostMapping("/{person}/restore")
    ModelAndView restore(@PathVariable int year, @PathVariable String person, Visit visit) {
        return add(year, person, visit);
    }

    private ConsolePage page(FiscalYear year, Visit visit) {
        Round round = rounds.require(year);
        Words words = visit.words();
        var console = new Console(visit, people);
        var view = new AssessorsView(visit.may(SetsRounds.class) ? path(year) : null, console, words);
        var all = ConsolePage.Part.of(
                "assessors",
                words.lookup("assessment.round.assessors"),
                words.lookup("assessment.assessor.lead"),
                view.table(
                                round,
                                assessors.of(year),
                                seats.of(year),
                                agencies.targets(year).stream()
                                        .collect(Collectors.toMap(Allocation.Target::agency, Allocation.Target::items)),
                                Agreement.of(judged.of(year)).speeds(),
                                one -> calibration.hasPassed(one, year))
                        .downloads(HasTables.downloads(visit, "assessors")));
        return ConsolePage.of(
                words.lookup("assessment.round.assessors"),
                words.year(year),
                console.tabs(year, path(year)),
                List.of(),
                List.of(
                        visit.may(SetsRounds.class) ? all.form(choice(year, words)) : all,
                        ConsolePage.Part.of(
                                "declarations",
                                words.lookup("assessment.declare.all"),
                                words.lookup("assessment.declare.all.lead"),
                                view.declared(agencies.of(year), seats.of(year), declarations.of(year))
                                        .downloads(HasTables.downloads(visit, "declarations")))));
    }

    private ConsolePage.Asked choice(FiscalYear year, Words words) {
        return new ConsolePage.Asked(
                path(year),
                false,
                List.of(Field.select(
                                "person",
                                words.lookup("assessment.assessor.choose"),
                                Stream.concat(
                                                Stream.of(Option.of("", words.lookup("assessment.round.choose"))),
                                                assessors.candidates(year).stream()
                                                        .map(one -> Option.of(
                                                                one.id().value().toString(), words.pick(one.name()))))
                                        .toList())
                        .hint(words.lookup("assessment.assessor.choose.hint"))),
                Map.of(),
                words.lookup("assessment.assessor.add"));
    }
}
