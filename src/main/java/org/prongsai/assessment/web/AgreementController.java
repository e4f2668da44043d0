package org.prongsai.assessment.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.prongsai.assessment.Agreement;
import org.prongsai.assessment.JudgedItems;
import org.prongsai.assessment.Kappa;
import org.prongsai.assessment.Rounds;
import org.prongsai.identity.People;
import org.prongsai.thai.FiscalYear;
import org.prongsai.web.Answer;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// How far the assessors of a year agree, and how long an item takes them.
@Controller
@ReadsRounds
class AgreementController {
    private final Rounds rounds;
    private final JudgedItems judged;
    private final People people;

    AgreementController(Rounds rounds, JudgedItems judged, People people) {
        this.rounds = rounds;
        this.judged = judged;
        this.people = people;
    }

    @GetMapping("/assessment/{year}/agreement")
    ModelAndView page(@PathVariable int year, Visit visit) {
        FiscalYear of = rounds.require(FiscalYear.require(year)).year();
        Words words = visit.words();
        var console = new Console(visit, people);
        Agreement agreement = Agreement.of(judged.of(of));
        return Answer.page(
                Console.PAGE,
                ConsolePage.of(
                        words.lookup("assessment.agreement.title"),
                        words.year(of),
                        console.tabs(of, Console.path(of) + "/agreement"),
                        List.of(),
                        List.of(
                                part("all", all(agreement, words), visit),
                                part("pairs", pairs(agreement, console, words), visit),
                                part("codes", codes(agreement, words), visit),
                                part("speeds", speeds(agreement, console, words), visit))));
    }

    private static ConsolePage.Part part(String name, Table table, Visit visit) {
        return ConsolePage.Part.of(
                name,
                table.caption(),
                visit.words().lookup("assessment.agreement." + name + ".lead"),
                table.downloads(table.rows().isEmpty() ? List.of() : HasTables.downloads(visit, name)));
    }

    private static Table all(Agreement agreement, Words words) {
        return table(
                "assessment.agreement.all",
                "assessment.agreement.what",
                List.of(
                        row(words.lookup("assessment.agreement.verdicts"), agreement.verdicts(), words),
                        row(words.lookup("assessment.agreement.components"), agreement.components(), words)),
                words);
    }

    private static Table pairs(Agreement agreement, Console console, Words words) {
        return table(
                "assessment.agreement.pairs",
                "assessment.agreement.pair",
                agreement.pairs().entrySet().stream()
                        .map(pair -> row(
                                console.name(pair.getKey().one()) + " · "
                                        + console.name(pair.getKey().other()),
                                pair.getValue(),
                                words))
                        .toList(),
                words);
    }

    private static Table codes(Agreement agreement, Words words) {
        return table(
                "assessment.agreement.codes",
                "assessment.agreement.code",
                agreement.codes().entrySet().stream()
                        .map(code -> row(code.getKey(), code.getValue(), words))
                        .toList(),
                words);
    }

    private static Table table(String caption, String first, List<Table.Row> rows, Words words) {
        return Table.of(
                        words.lookup(caption),
                        List.of(
                                Column.text(words.lookup(first)),
                                Column.number(words.lookup("assessment.agreement.n")),
                                Column.number(words.lookup("assessment.agreement.agreed")),
                                Column.number(words.lookup("assessment.agreement.kappa")),
                                Column.number(words.lookup("assessment.agreement.error")),
                                Column.number(words.lookup("assessment.agreement.interval")),
                                Column.text(words.lookup("assessment.agreement.note"))),
                        rows)
                .empty(words.lookup("assessment.agreement.none"));
    }

    private static Table.Row row(String name, Kappa kappa, Words words) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(name));
        cells.add(Cell.number(words.count(kappa.n())));
        cells.add(
                kappa.n() == 0 ? Cell.number("–") : Cell.number(words.percent(BigDecimal.valueOf(kappa.agreed()), 1)));
        Double value = kappa.value();
        Double error = kappa.error();
        if (value == null || error == null) {
            Cell none = Cell.number("–");
            cells.addAll(List.of(none, none, none));
        } else {
            cells.add(Cell.number(Console.decimal(value, 2)));
            cells.add(Cell.number(Console.decimal(error, 2)));
            cells.add(Cell.number(Console.decimal(kappa.low(), 2) + " – " + Console.decimal(kappa.high(), 2)));
        }
        cells.add(Cell.text(note(kappa, words)));
        return new Table.Row(cells, false);
    }

    private static String note(Kappa kappa, Words words) {
        if (kappa.n() == 0) {
            return words.lookup("assessment.agreement.none");
        }
        if (kappa.value() == null) {
            return words.lookup("assessment.agreement.undefined");
        }
        return kappa.isFew() ? words.lookup("assessment.agreement.few") : "";
    }

    private static Table speeds(Agreement agreement, Console console, Words words) {
        return Table.of(
                        words.lookup("assessment.agreement.speeds"),
                        List.of(
                                Column.text(words.lookup("assessment.seat.assessor")),
                                Column.number(words.lookup("assessment.assessor.judged")),
                                Column.number(words.lookup("assessment.assessor.median"))),
                        agreement.speeds().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey(Comparator.comparing(person -> person.value())))
                                .map(speed -> Table.Row.of(
                                        Cell.text(console.name(speed.getKey())),
                                        Cell.number(words.count(speed.getValue().items())),
                                        Cell.number(Console.decimal(
                                                speed.getValue().median().toSeconds() / 60.0, 1))))
                                .toList())
                .empty(words.lookup("assessment.assessor.none.judged"));
    }
}
