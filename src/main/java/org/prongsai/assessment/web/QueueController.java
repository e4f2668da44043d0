package org.prongsai.assessment.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.assessment.Admission;
import org.prongsai.assessment.Place;
import org.prongsai.assessment.Refused;
import org.prongsai.assessment.Rounds;
import org.prongsai.assessment.Seat;
import org.prongsai.assessment.Seats;
import org.prongsai.calendar.WindowKind;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.Agency;
import org.prongsai.identity.AgencyYear;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Action;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.prongsai.web.ui.Table.Row;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What an assessor has to do.
@Controller
@JudgesEvidence
@RequestMapping("/assessment")
class QueueController {
    private final Rounds rounds;
    private final Seats seats;
    private final Agencies agencies;
    private final Admission admission;
    private final Sitting.Asker sittings;
    private final Worklist.Asker worklists;

    QueueController(
            Rounds rounds,
            Seats seats,
            Agencies agencies,
            Admission admission,
            Sitting.Asker sittings,
            Worklist.Asker worklists) {
        this.rounds = rounds;
        this.seats = seats;
        this.agencies = agencies;
        this.admission = admission;
        this.sittings = sittings;
        this.worklists = worklists;
    }

    static String path(FiscalYear year) {
        return "/assessment/" + year.buddhistYear();
    }

    /// Leads to the latest year in which he is seated, or else the latest that is assessed here.
    @GetMapping
    ModelAndView latest() {
        List<FiscalYear> years = rounds.years();
        FiscalYear year = years.stream()
                .filter(one -> !seats.of(sittings.person(), one).isEmpty())
                .findFirst()
                .or(() -> years.stream().findFirst())
                .orElseThrow(() -> new java.util.NoSuchElementException("nothing is assessed here"));
        return Answer.seeOther(path(year));
    }

    @GetMapping("/{year}")
    ModelAndView queue(@PathVariable int year, Visit visit) {
        Words words = visit.words();
        FiscalYear of = rounds.require(new FiscalYear(year)).year();
        List<Worklist> lists = lists(of);
        Optional<Refused.Why> hindrance = lists.stream()
                .map(list -> admission.hindrance(list.sitting().seat()))
                .flatMap(Optional::stream)
                .filter(why -> why != Refused.Why.NOT_DECLARED)
                .findFirst();
        Optional<Worklist> next = lists.stream()
                .filter(list -> admission.hindrance(list.sitting().seat()).isEmpty())
                .filter(list -> list.next("").isPresent())
                .findFirst();
        return Answer.page(
                "assessment/queue",
                new QueuePage(
                        rounds.last(of, WindowKind.ASSESSMENT)
                                .map(day -> words.text("assessment.room.until", words.year(of), words.date(day)))
                                .orElse(words.year(of)),
                        RoomText.hindrance(hindrance, words),
                        RoomText.mend(hindrance.orElse(null), of, null, words),
                        RoomText.tiles(lists, words),
                        next.map(list -> Action.primary(
                                        words.lookup("assessment.room.go"),
                                        list.sitting()
                                                .path(list.next("")
                                                        .orElseThrow()
                                                        .code())))
                                .orElse(null),
                        table(lists, words)
                                .downloads(lists.isEmpty() ? List.of() : HasTables.downloads(visit, "queue")),
                        rounds.years().stream()
                                .filter(one -> !one.equals(of))
                                .map(one -> Action.quiet(words.year(one), path(one)))
                                .toList()));
    }

    private List<Worklist> lists(FiscalYear year) {
        List<Seat> held = seats.of(sittings.person(), year);
        Map<UUID, Agency> known = agencies
                .among(held.stream().map(seat -> seat.agency().value()).toList())
                .stream()
                .collect(Collectors.toMap(agency -> agency.id().value(), Function.identity()));
        var lists = new ArrayList<Worklist>();
        for (Seat seat : held) {
            Agency agency = known.get(seat.agency().value());
            if (agency != null) {
                lists.add(worklists.of(sittings.of(new AgencyYear(agency, year), seat)));
            }
        }
        lists.sort(Comparator.<Worklist>comparingLong(
                        list -> list.done() - list.tasks().size())
                .thenComparing(list -> list.sitting().at().agency().name().th()));
        return lists;
    }

    private Table table(List<Worklist> lists, Words words) {
        return Table.of(
                        words.lookup("assessment.room.agencies"),
                        List.of(
                                Column.naming(words.lookup("assessment.room.agency")),
                                Column.text(words.lookup("assessment.room.place")),
                                Column.number(words.lookup("assessment.room.items")),
                                Column.number(words.lookup("assessment.room.done")),
                                Column.text(words.lookup("assessment.room.state"))),
                        lists.stream().map(list -> row(list, words)).toList())
                .empty(words.lookup("assessment.room.none"));
    }

    private Row row(Worklist list, Words words) {
        Sitting sitting = list.sitting();
        Refused.@Nullable Why why = admission.hindrance(sitting.seat()).orElse(null);
        Place place = sitting.seat().place();
        return Row.of(
                new Cell.Link(words.pick(sitting.at().agency().name()), sitting.path()),
                Cell.text(RoomText.place(place, words)),
                Cell.number(words.count(list.tasks().size())),
                Cell.number(words.count(list.done())),
                why == Refused.Why.NOT_DECLARED
                        ? new Cell.Link(words.lookup("assessment.room.declare"), RoomText.declaration(sitting))
                        : new Cell.Marked(RoomText.badge(list, words)));
    }
}
