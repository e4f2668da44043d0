package org.prongsai.thai;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/// A Thai government fiscal year (ปีงบประมาณ), numbered in the Buddhist era.
///
/// Fiscal year 2569 runs from 1 October 2025 to 30 September 2026, both days included
/// (Budget Procedure Act B.E. 2561, section 4).
///
/// @param buddhistYear from 2500 to 2999, so that a Gregorian year is refused
public record FiscalYear(int buddhistYear) implements Comparable<FiscalYear> {
    private static final int FIRST = 2500;
    private static final int LAST = 2999;

    public FiscalYear {
        if (buddhistYear < FIRST || buddhistYear > LAST) {
            throw new IllegalArgumentException("not a Buddhist-era year: " + buddhistYear);
        }
    }

    /// The year that an address names.
    ///
    /// @throws NoSuchElementException if there is none of this number, as with every address that leads nowhere
    public static FiscalYear require(int buddhistYear) {
        try {
            return new FiscalYear(buddhistYear);
        } catch (IllegalArgumentException e) {
            throw new NoSuchElementException("no fiscal year " + buddhistYear, e);
        }
    }

    public static FiscalYear containing(LocalDate day) {
        return new FiscalYear(day.plusMonths(3).getYear() + ThaiDate.ERA);
    }

    /// The Gregorian year of its last day: 2026 for 2569.
    public int gregorianYear() {
        return buddhistYear - ThaiDate.ERA;
    }

    /// 1 October.
    public LocalDate firstDay() {
        return LocalDate.of(gregorianYear() - 1, Month.OCTOBER, 1);
    }

    /// 30 September.
    public LocalDate lastDay() {
        return LocalDate.of(gregorianYear(), Month.SEPTEMBER, 30);
    }

    public DateSpan days() {
        return new DateSpan(firstDay(), lastDay());
    }

    /// A quarter (ไตรมาส), `number` from 1 (October to December) to 4 (July to September).
    public DateSpan quarter(int number) {
        return part(number, 4);
    }

    public List<DateSpan> quarters() {
        return IntStream.rangeClosed(1, 4).mapToObj(this::quarter).toList();
    }

    /// A half, `number` 1 (October to March) or 2 (April to September).
    public DateSpan half(int number) {
        return part(number, 2);
    }

    public List<DateSpan> halves() {
        return List.of(half(1), half(2));
    }

    /// The day up to which a progress report accounts: 31 March or 30 September.
    public LocalDate roundEnd(ProgressRound round) {
        return switch (round) {
            case SIX_MONTHS -> half(1).last();
            case TWELVE_MONTHS -> lastDay();
        };
    }

    public FiscalYear next() {
        return new FiscalYear(buddhistYear + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(buddhistYear - 1);
    }

    /// The year before, unless this is the first.
    public Optional<FiscalYear> earlier() {
        return buddhistYear == FIRST ? Optional.empty() : Optional.of(previous());
    }

    /// The years before and after it, as far as there are any.
    public List<FiscalYear> neighbours() {
        return IntStream.of(buddhistYear - 1, buddhistYear + 1)
                .filter(year -> year >= FIRST && year <= LAST)
                .mapToObj(FiscalYear::new)
                .toList();
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(buddhistYear, other.buddhistYear);
    }

    private DateSpan part(int number, int parts) {
        if (number < 1 || number > parts) {
            throw new IllegalArgumentException("no part " + number + " among " + parts);
        }
        int months = 12 / parts;
        LocalDate first = firstDay().plusMonths((number - 1L) * months);
        return new DateSpan(first, first.plusMonths(months).minusDays(1));
    }
}
