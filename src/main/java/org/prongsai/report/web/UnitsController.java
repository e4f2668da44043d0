package org.prongsai.report.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.prongsai.identity.Agencies;
import org.prongsai.identity.AgencyYear;
import org.prongsai.report.office.Draft;
import org.prongsai.report.office.EveryUnit;
import org.prongsai.report.office.EveryUnit.Asked;
import org.prongsai.report.office.EveryUnit.Reported;
import org.prongsai.report.office.IssuedPaper;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Crumb;
import org.prongsai.web.ui.Share;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Asks every unit at one press, and shows who has handed in what.
@Controller
@KeepsPapers
@RequestMapping("/agencies/{agency}/{year}/papers/units")
class UnitsController {
    private final Agencies agencies;
    private final EveryUnit units;

    UnitsController(Agencies agencies, EveryUnit units) {
        this.agencies = agencies;
        this.units = units;
    }

    /// @param told what was just done
    @ReadsPapers
    @GetMapping
    ModelAndView units(
            @PathVariable String agency,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String told,
            Visit visit) {
        AgencyYear at = agencies.year(agency, year);
        return Answer.page("report/units", page(at, units.all(at.agency(), at.year()), told, visit));
    }

    /// @param once the idempotency key
    @PostMapping
    ModelAndView begin(@PathVariable String agency, @PathVariable int year, @RequestParam UUID once) {
        AgencyYear at = agencies.year(agency, year);
        units.begin(at.agency(), at.year(), once);
        return Answer.seeOther(path(at) + "?told=begun");
    }

    static String path(AgencyYear at) {
        return PapersController.path(at) + "/units";
    }

    private static UnitsPage page(AgencyYear at, List<Asked> all, String told, Visit visit) {
        Words words = visit.words();
        boolean left = all.stream().anyMatch(one -> one.draft() == null && one.paper() == null);
        return new UnitsPage(
                words.lookup("report.units"),
                List.of(new Crumb(words.lookup("report.page"), PapersController.path(at))),
                told.equals("begun") ? words.lookup("report.units.told") : null,
                left && visit.may(KeepsPapers.class) ? path(at) : null,
                table(at, all, visit),
                IntStream.range(0, all.size())
                        .filter(i -> !all.get(i).message().isEmpty())
                        .mapToObj(i -> new UnitsPage.Message(
                                all.get(i).name(),
                                new Share("line-" + i, all.get(i).message())))
                        .toList());
    }

    private static Table table(AgencyYear at, List<Asked> all, Visit visit) {
        Words words = visit.words();
        return Table.of(
                        words.lookup("report.units"),
                        List.of(
                                Column.text(words.lookup("report.units.unit")),
                                Column.text(words.lookup("report.units.paper")),
                                Column.text(words.lookup("report.units.six")),
                                Column.text(words.lookup("report.units.twelve"))),
                        all.stream()
                                .map(one -> Table.Row.of(
                                        Cell.text(one.name()),
                                        paper(at, one, words),
                                        Cell.text(reported(one.six(), words)),
                                        Cell.text(reported(one.twelve(), words))))
                                .toList())
                .empty(words.lookup("report.needs.UNITS"))
                .downloads(all.isEmpty() ? List.of() : HasTables.downloads(visit, "units"));
    }

    private static Cell paper(AgencyYear at, Asked one, Words words) {
        IssuedPaper paper = one.paper();
        Draft draft = one.draft();
        if (paper != null) {
            return new Cell.Link(
                    words.text("report.units.asked", paper.number(), words.shortDate(paper.dated())),
                    PapersController.path(at) + "/issued/" + paper.id());
        }
        return draft == null
                ? Cell.text(words.lookup("report.units.not"))
                : new Cell.Link(words.lookup("report.draft"), PapersController.path(at) + "/" + draft.id());
    }

    private static String reported(Reported reported, Words words) {
        return reported.all() == 0
                ? words.lookup("report.units.nothing")
                : words.text("report.units.reported", reported.done(), reported.all());
    }
}
