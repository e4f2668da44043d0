package org.prongsai.assessment.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.prongsai.assessment.Allocation;
import org.prongsai.assessment.Assessors;
import org.prongsai.assessment.Round;
import org.prongsai.assessment.RoundAgencies;
import org.prongsai.assessment.Rounds;
import org.prongsai.assessment.Seat;
import org.prongsai.assessment.Seats;
import org.prongsai.identity.Agency;
import org.prongsai.identity.People;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.FieldErrors;
import org.prongsai.web.FormPage;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Fact;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who judges which agency: the allocation, one agency's seats, and seating the rest.
@Controller
@ReadsRounds
@RequestMapping("/assessment/{year}/round/seats")
class SeatsController {
    private final Rounds rounds;
    private final Assessors assessors;
    private final Seats seats;
    private final RoundAgencies agencies;
    private final People people;

    SeatsController(Rounds rounds, Assessors assessors, Seats seats, RoundAgencies agencies, People people) {
        this.rounds = rounds;
        this.assessors = assessors;
        this.seats = seats;
        this.agencies = agencies;
        this.people = people;
    }

    static String path(FiscalYear year) {
        return Console.round(year) + "/seats";
    }

    /// @param told what was just done
    /// @param undo what undoes it, beneath this address
    @GetMapping
    ModelAndView page(
            @PathVariable int year,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String told,
            @RequestParam(defaultValue = "") String undo,
            Visit visit) {
        FiscalYear of = FiscalYear.require(year);
        return Answer.page(
                Console.PAGE,
                view(rounds.require(of), visit)
                        .page(new SeatsQuery(asked), visit)
                        .told(
                                Console.told("assessment.seat.told.", told, visit.words()),
                                undo.matches("[a-z0-9-]{1,60}/undo\\?[a-z0-9=&-]{1,300}")
                                        ? path(of) + "/" + undo
                                        : null));
    }

    /// Who sits at an agency.
    @SetsRounds
    @GetMapping("/{assessed}")
    ModelAndView agency(@PathVariable int year, @PathVariable String assessed, Visit visit) {
        Round round = rounds.require(FiscalYear.require(year));
        Agency agency = agency(round.year(), assessed);
        return Answer.page(
                Console.FORM,
                form(round, agency, SeatForm.of(seats.at(agency.id(), round.year())), FieldErrors.NONE, visit));
    }

    @SetsRounds
    @PostMapping("/{assessed}")
    ModelAndView arrange(
            @PathVariable int year,
            @PathVariable String assessed,
            @RequestParam Map<String, String> typed,
            Visit visit) {
        Round round = rounds.require(FiscalYear.require(year));
        Agency agency = agency(round.year(), assessed);
        List<Seat> before = seats.at(agency.id(), round.year());
        return arrange(round, agency, new SeatForm(typed), before, visit);
    }

    private ModelAndView arrange(Round round, Agency agency, SeatForm form, List<Seat> before, Visit visit) {
        Words words = visit.words();
        try {
            Optional<Seats.Refused> refused = seats.arrange(round.year(), agency.id(), form.changes(before, round));
            return refused.map(why -> Answer.invalid(
                            Console.FORM,
                            form(
                                    round,
                                    agency,
                                    form,
                                    FieldErrors.NONE.and(
                                            why.place().tag(),
                                            words.lookup("assessment.seat.not."
                                                    + why.why().tag())),
                                    visit)))
                    .orElseGet(() -> Answer.seeOther(
                            path(round.year()) + "?told=arranged&undo=" + SeatForm.undo(agency, before)));
        } catch (OptimisticLockingFailureException e) {
            return Answer.conflict(
                    Console.FORM,
                    form(round, agency, SeatForm.of(seats.at(agency.id(), round.year())), FieldErrors.NONE, visit)
                            .lead(words.lookup("assessment.round.changedMeanwhile")));
        }
    }

    /// Seats those again who sat at an agency before.
    @SetsRounds
    @PostMapping("/{assessed}/undo")
    ModelAndView undo(
            @PathVariable int year,
            @PathVariable String assessed,
            @RequestParam Map<String, String> before,
            Visit visit) {
        Round round = rounds.require(FiscalYear.require(year));
        Agency agency = agency(round.year(), assessed);
        List<Seat> now = seats.at(agency.id(), round.year());
        return arrange(round, agency, new SeatForm(before).upon(now), now, visit);
    }

    /// Shows who would sit in the empty seats; nothing is changed yet.
    @SetsRounds
    @GetMapping("/rest")
    ModelAndView rest(@PathVariable int year, Visit visit) {
        Round round = rounds.require(FiscalYear.require(year));
        return Answer.page(
                Console.PAGE, rest(round, visit).page(seats.propose(round, agencies.targets(round.year())), visit));
    }

    /// Seats everyone as shown, unless it would be something else by now.
    @SetsRounds
    @PostMapping("/rest")
    ModelAndView allocate(@PathVariable int year, @RequestParam(defaultValue = "") String fingerprint, Visit visit) {
        Round round = rounds.require(FiscalYear.require(year));
        List<Allocation.Target> targets = agencies.targets(round.year());
        Optional<Instant> at;
        try {
            at = seats.allocate(round, targets, fingerprint);
        } catch (OptimisticLockingFailureException e) {
            at = Optional.empty();
        }
        return at.map(done -> Answer.seeOther(path(round.year()) + "?told=allocated&undo=rest/undo?at="
                        + (done.getEpochSecond() * 1_000_000 + done.getNano() / 1000)))
                .orElseGet(() -> Answer.conflict(
                        Console.PAGE,
                        rest(round, visit)
                                .page(seats.propose(round, targets), visit)
                                .refused(visit.words().lookup("assessment.seat.rest.changed"))));
    }

    /// Empties the seats that were given together.
    ///
    /// @param at the moment, in microseconds
    @SetsRounds
    @PostMapping("/rest/undo")
    ModelAndView undoRest(@PathVariable int year, @RequestParam long at) {
        FiscalYear of = FiscalYear.require(year);
        seats.undo(of, Instant.ofEpochSecond(Math.floorDiv(at, 1_000_000), Math.floorMod(at, 1_000_000) * 1000L));
        return Answer.seeOther(path(of) + "?told=undone");
    }

    private SeatsView view(Round round, Visit visit) {
        List<Agency> all = agencies.of(round.year());
        return new SeatsView(
                round,
                all,
                agencies.targets(round.year()).stream()
                        .collect(Collectors.toMap(Allocation.Target::agency, Allocation.Target::items)),
                seats.of(round.year()).stream().collect(Collectors.groupingBy(Seat::agency)),
                assessors.active(round.year()),
                new Console(visit, people));
    }

    private AllocationView rest(Round round, Visit visit) {
        return new AllocationView(
                round, agencies.of(round.year()), assessors.active(round.year()), new Console(visit, people));
    }

    private Agency agency(FiscalYear year, String code) {
        return agencies.of(year).stream()
                .filter(agency -> agency.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no agency " + code));
    }

    private FormPage form(Round round, Agency agency, SeatForm form, FieldErrors errors, Visit visit) {
        Words words = visit.words();
        var console = new Console(visit, people);
        var page = FormPage.of(
                        words.lookup("assessment.seat.change"),
                        "assessment-round",
                        List.of(new Crumb(words.lookup("assessment.seat.title"), path(round.year()))),
                        form.fields(round, assessors.active(round.year()), console, errors, words),
                        path(round.year()) + "/" + agency.code(),
                        words.lookup("assessment.round.keep"))
                .lead(words.lookup("assessment.seat.change.lead"))
                .facts(List.of(Fact.of(words.lookup("assessment.seat.agency"), words.pick(agency.name()))));
        for (Map.Entry<String, String> version : form.versions().entrySet()) {
            page = page.hidden(version.getKey(), version.getValue());
        }
        return page;
    }
}
