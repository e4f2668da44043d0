package org.prongsai.report.composer;

import static org.prongsai.report.composer.PaperWords.say;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.prongsai.calendar.Activity;
import org.prongsai.calendar.ActivityPlan;
import org.prongsai.document.paper.Alignment;
import org.prongsai.document.paper.Block.Table;
import org.prongsai.document.paper.Block.Table.Cell;
import org.prongsai.document.paper.Block.Table.Column;
import org.prongsai.document.paper.Block.Table.Row;
import org.prongsai.document.paper.Run;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ThaiDate;

/// Twelve months beside the activities: ▲ with its day for a milestone, an arrow over the months of a span.
///
/// Parts of an activity that take as long as it does stand within its cell; others have lines of their own.
final class CalendarGrid {
    private static final int MONTHS = 12;
    private static final double SIGN = 14;
    private static final double DAY = 11;

    private final ActivityPlan plan;

    private CalendarGrid(ActivityPlan plan) {
        this.plan = plan;
    }

    static Table of(ActivityPlan plan) {
        return new CalendarGrid(plan).table();
    }

    private Table table() {
        var rows = new ArrayList<Row>();
        rows.add(new Row(List.of(
                Cell.of(say("calendar.activity")).spanning(1, 2),
                Cell.of(say("calendar.period")).spanning(MONTHS, 1),
                Cell.of(say("calendar.owner")).spanning(1, 2))));
        rows.add(months(plan.year()));
        List<ActivityPlan.Numbered> all = plan.numbered();
        all.stream().filter(one -> !isWithinParent(one.activity())).forEach(one -> rows.add(row(one, all)));
        var columns = new ArrayList<Column>();
        columns.add(new Column(7.4, Alignment.LEFT));
        for (int i = 0; i < MONTHS; i++) {
            columns.add(new Column(1.3, Alignment.CENTRE));
        }
        columns.add(new Column(2.9, Alignment.LEFT));
        return new Table(columns, 2, 13, rows);
    }

    private static Row months(FiscalYear year) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < MONTHS; i++) {
            cells.add(Cell.of(new ThaiDate(year.firstDay().plusMonths(i))
                    .briefMonthAndYear()
                    .replace(' ', '\n')));
        }
        return new Row(cells);
    }

    private boolean isWithinParent(Activity activity) {
        return Optional.ofNullable(activity.parent())
                .flatMap(plan::find)
                .filter(parent ->
                        parent.days().equals(activity.days()) && parent.owner().equals(activity.owner()))
                .isPresent();
    }

    private Row row(ActivityPlan.Numbered one, List<ActivityPlan.Numbered> all) {
        Activity activity = one.activity();
        var title = new StringBuilder(say(
                one.depth() == 0 ? "calendar.first" : "calendar.part",
                one.number(),
                activity.title().th()));
        all.stream()
                .filter(part -> activity.id().equals(part.activity().parent()) && isWithinParent(part.activity()))
                .forEach(part -> title.append('\n')
                        .append(say(
                                "calendar.part",
                                part.number(),
                                part.activity().title().th())));
        int first = month(activity.days().first());
        int months = month(activity.days().last()) - first + 1;
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(title.toString()));
        empty(cells, first);
        cells.add(sign(activity, months).spanning(months, 1));
        empty(cells, MONTHS - first - months);
        cells.add(Cell.of(activity.owner().replaceAll("\\s*[;,]\\s*", "\n")));
        return new Row(cells);
    }

    private int month(LocalDate day) {
        long months = ChronoUnit.MONTHS.between(plan.year().firstDay(), day.withDayOfMonth(1));
        return Math.clamp(months, 0, MONTHS - 1);
    }

    private static void empty(List<Cell> cells, int count) {
        for (int i = 0; i < count; i++) {
            cells.add(Cell.of(""));
        }
    }

    private static Cell sign(Activity activity, int months) {
        return activity.milestone()
                ? cell(
                        Run.bold(say("calendar.milestone")).sized(SIGN),
                        Run.plain(new ThaiDate(activity.days().first()).brief()).sized(DAY))
                : cell(Run.bold(say("calendar.from")
                                + say("calendar.through").repeat(months * 2 - 1)
                                + say("calendar.until"))
                        .sized(SIGN));
    }

    private static Cell cell(Run... lines) {
        return new Cell(Stream.of(lines).map(List::of).toList(), 1, 1, Optional.empty());
    }
}
