package org.prongsai.analysis;

import java.util.List;
import java.util.Optional;
import org.prongsai.framework.Level;
import org.prongsai.scoring.ScoredNode;
import org.prongsai.thai.FiscalYear;

/// What became of each item and question of a year's surveys since the year before it under the same scheme.
///
/// @param since    the earlier year
/// @param surveys  one for each survey of both years, in the order of the edition
public record YearOnYear(FiscalYear since, List<Survey> surveys) {
    /// By chance alone so great a part of all differences is beyond its margin, even where nothing changed.
    public static final double BY_CHANCE = 0.05;

    public YearOnYear {
        surveys = List.copyOf(surveys);
    }

    /// A survey of both years.
    ///
    /// @param whole the survey itself
    /// @param lines its items, and the questions under those that have several
    public record Survey(Line whole, List<Line> lines) {
        public Survey {
            lines = List.copyOf(lines);
        }

        /// How many of the lines can be told from chance, one way or the other.
        public long beyondChance() {
            return lines.stream()
                    .filter(line -> line.change().meaning() == YearChange.Meaning.REAL)
                    .count();
        }

        /// How many of the lines have a margin at all.
        public long measured() {
            return lines.stream()
                    .filter(line -> line.change().meaning() != YearChange.Meaning.UNKNOWN)
                    .count();
        }
    }

    /// A node that both years have a score for.
    ///
    /// @param reworded whether it was asked in other words, so that it may not mean the same
    public record Line(ScoredNode before, ScoredNode after, YearChange change, boolean reworded) {
        /// Whether it is a question under an item that has several.
        public boolean isPart() {
            return after.node().level() == Level.SUB_ITEM;
        }
    }

    /// Empty where the year has none before it under its scheme, or no survey has scores in both.
    public static Optional<YearOnYear> of(History history, FiscalYear year) {
        return history.segments().stream()
                .flatMap(segment -> segment.points().stream())
                .filter(point -> point.year().year().equals(year))
                .findFirst()
                .flatMap(YearOnYear::of);
    }

    private static Optional<YearOnYear> of(History.Point point) {
        History.Year earlier = point.earlier();
        if (earlier == null) {
            return Optional.empty();
        }
        History.Year later = point.year();
        List<Survey> surveys = later.instruments().stream()
                .filter(instrument -> later.edition().sampling().containsKey(instrument.code()))
                .flatMap(instrument ->
                        line(earlier, later, instrument)
                                .map(whole -> new Survey(whole, lines(earlier, later, instrument)))
                                .stream())
                .toList();
        return surveys.isEmpty() ? Optional.empty() : Optional.of(new YearOnYear(earlier.year(), surveys));
    }

    private static List<Line> lines(History.Year earlier, History.Year later, ScoredNode instrument) {
        return instrument
                .walk()
                .filter(scored -> switch (scored.node().level()) {
                    case ITEM, SUB_ITEM -> true;
                    case TOTAL, INSTRUMENT, INDICATOR, SUB_INDICATOR -> false;
                })
                .flatMap(scored -> line(earlier, later, scored).stream())
                .toList();
    }

    private static Optional<Line> line(History.Year earlier, History.Year later, ScoredNode after) {
        return YearChange.between(earlier, later, after.code())
                .flatMap(change -> earlier.tree()
                        .find(after.code())
                        .map(before -> new Line(
                                before,
                                after,
                                change,
                                !before.node()
                                        .label()
                                        .th()
                                        .equals(after.node().label().th()))));
    }
}
