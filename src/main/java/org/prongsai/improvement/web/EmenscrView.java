package org.prongsai.improvement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.prongsai.identity.Unit;
import org.prongsai.improvement.Measure;
import org.prongsai.improvement.Plan;
import org.prongsai.improvement.Progress;
import org.prongsai.improvement.Step;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;
import org.prongsai.web.HasTables;
import org.prongsai.web.Visit;
import org.prongsai.web.Words;
import org.prongsai.web.ui.Cell;
import org.prongsai.web.ui.Column;
import org.prongsai.web.ui.Table;

/// A round's reports in the order in which eMENSCR asks for them, to be copied there.
record EmenscrView(@Nullable Plan plan, FiscalYear year, ProgressRound round, List<Unit> units, Visit visit) {
    Table table() {
        Words words = visit.words();
        return Table.of(
                        words.lookup("improvement.emenscr"),
                        List.of(
                                Column.naming(words.lookup("improvement.emenscr.name")),
                                Column.text(words.lookup("improvement.days")),
                                Column.text(words.lookup("improvement.owner")),
                                Column.text(words.lookup("improvement.indicator")),
                                Column.number(words.lookup("improvement.budget")),
                                Column.text(words.lookup("improvement.status")),
                                Column.text(words.lookup("improvement.said")),
                                Column.text(words.lookup("improvement.proof")),
                                Column.text(words.lookup("improvement.emenscr.obstacles"))),
                        plan == null
                                ? List.of()
                                : plan.measures().stream()
                                        .map(measure -> row(measure, words))
                                        .toList())
                .downloads(HasTables.downloads(visit, "emenscr"));
    }

    private Table.Row row(Measure measure, Words words) {
        return Table.Row.of(
                Cell.text(words.pick(measure.title())),
                Cell.text(days(measure, words)),
                Cell.text(PlanText.owner(units, words).apply(measure.cells())),
                Cell.text(measure.cells().indicator()),
                Cell.number(PlanText.number(measure.budget())),
                Cell.text(PlanText.status(measure.status(round), words)),
                Cell.text(joined(measure, Progress::said)),
                Cell.text(joined(measure, Progress::proof)),
                Cell.text(joined(measure, Progress::reason)));
    }

    private String days(Measure measure, Words words) {
        List<Step> steps = measure.steps();
        var first = steps.stream().map(step -> step.days(year).first()).min(LocalDate::compareTo);
        var last = steps.stream().map(step -> step.days(year).last()).max(LocalDate::compareTo);
        return first.isEmpty() || last.isEmpty()
                ? ""
                : words.shortDate(first.get()) + " – " + words.shortDate(last.get());
    }

    private String joined(Measure measure, Function<Progress, String> said) {
        return measure.steps().stream()
                .flatMap(step -> step.at(round).stream())
                .map(said)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
