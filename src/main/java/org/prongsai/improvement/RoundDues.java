package org.prongsai.improvement;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.prongsai.document.ShippedTable;
import org.prongsai.thai.FiscalYear;
import org.prongsai.thai.ProgressRound;

/// Until when progress is to be reported, and how many days before units are reminded; from `improvement/rounds.csv`.
public final class RoundDues {
    private static final Map<ProgressRound, Due> DUES = ShippedTable.rows("/improvement/rounds.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> ProgressRound.valueOf(row.cell(0)),
                    row -> new Due(
                            MonthDay.of(Integer.parseInt(row.cell(1)), Integer.parseInt(row.cell(2))),
                            Arrays.stream(row.cell(3).split(" ", -1))
                                    .map(Integer::valueOf)
                                    .toList())));

    private RoundDues() {}

    private record Due(MonthDay day, List<Integer> before) {}

    /// The last day on which a round's reports are in time.
    public static LocalDate of(FiscalYear year, ProgressRound round) {
        LocalDate inFirst = due(round).day().atYear(year.firstDay().getYear());
        return inFirst.isBefore(year.firstDay()) ? inFirst.plusYears(1) : inFirst;
    }

    /// The reminder that holds on `today`, by how many days it comes before the end; empty before the first.
    static OptionalInt reminder(FiscalYear year, ProgressRound round, LocalDate today) {
        LocalDate due = of(year, round);
        return due(round).before().stream()
                .filter(before -> !today.isBefore(due.minusDays(before)))
                .mapToInt(Integer::intValue)
                .min();
    }

    /// All reminders of a round.
    static List<Integer> reminders(ProgressRound round) {
        return due(round).before();
    }

    private static Due due(ProgressRound round) {
        Due due = DUES.get(round);
        if (due == null) {
            throw new IllegalStateException("no day for " + round);
        }
        return due;
    }
}
