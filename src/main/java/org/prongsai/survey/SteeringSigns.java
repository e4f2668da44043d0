package org.prongsai.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for signs that answers to a survey were steered. Of fewer than twenty answers nothing is said.
///
/// The assessment's manuals name no such rule; these are ours, chosen so that a survey without steering hardly ever
/// shows one (`SteeringSignsTest` measures it).
final class SteeringSigns {
    /// Of fewer answers nothing is said.
    static final int LEAST = 20;

    /// A burst is this many times the usual spread above the usual day.
    private static final double TIMES = 6;

    /// By which the median absolute deviation is multiplied to stand for the standard deviation of a normal spread.
    private static final double NORMAL = 1.4826;

    /// Of fewer days it cannot be told which are usual.
    private static final int DAYS = 5;

    private static final int FEW = 10;
    private static final double PART = 0.2;

    private SteeringSigns() {}

    /// Signs in the counts of the days.
    ///
    /// @param last    the last day to look at
    /// @param written days on which letters went out to the roster
    static List<Sign> of(Survey survey, DayCounts counts, LocalDate last, Collection<LocalDate> written) {
        int all = Arrays.stream(Way.values())
                .mapToInt(way -> counts.by(way.name()))
                .sum();
        if (all < LEAST) {
            return List.of();
        }
        var signs = new ArrayList<Sign>();
        for (Way way : Way.values()) {
            if (way == Way.INTERVIEW) {
                continue; // paper forms of a day in the field are keyed in together
            }
            signs.addAll(bursts(survey, counts, way, last, written));
        }
        more(Sign.Kind.MORE_THAN_PEOPLE, "", all, survey.people().orElse(Integer.MAX_VALUE))
                .ifPresent(signs::add);
        more(
                        Sign.Kind.MORE_THAN_PASSES,
                        Way.ROSTER.name(),
                        counts.by(Way.ROSTER.name()),
                        counts.by(DayCounts.COLLECTED))
                .ifPresent(signs::add);
        more(Sign.Kind.MORE_THAN_SLIPS, Way.SLIP.name(), counts.by(Way.SLIP.name()), counts.by(DayCounts.PRINTED))
                .ifPresent(signs::add);
        return List.copyOf(signs);
    }

    private static Optional<Sign> more(Sign.Kind kind, String way, int answers, int possible) {
        return answers > possible
                ? Optional.of(new Sign(kind, way, null, answers, possible, possible, possible, false))
                : Optional.empty();
    }

    private static List<Sign> bursts(
            Survey survey, DayCounts counts, Way way, LocalDate last, Collection<LocalDate> written) {
        LocalDate end = last.isAfter(survey.closes()) ? survey.closes() : last;
        if (end.isBefore(survey.opens().plusDays(DAYS - 1))) {
            return List.of();
        }
        List<LocalDate> days = survey.opens().datesUntil(end.plusDays(1)).toList();
        List<Integer> numbers =
                days.stream().map(day -> counts.on(day, way.name())).toList();
        int all = numbers.stream().mapToInt(Integer::intValue).sum();
        if (all < LEAST) {
            return List.of();
        }
        double usual = median(numbers.stream().map(Integer::doubleValue));
        double spread = Math.max(
                NORMAL * median(numbers.stream().map(number -> Math.abs(number - usual))),
                Math.sqrt(Math.max(1, usual)));
        int bound =
                Math.max((int) Math.ceil(usual + TIMES * spread), Math.max(FEW - 1, (int) Math.ceil(PART * all) - 1));
        var signs = new ArrayList<Sign>();
        for (int i = 0; i < days.size(); i++) {
            if (numbers.get(i) > bound) {
                LocalDate day = days.get(i);
                boolean explained = written.contains(day) || written.contains(day.minusDays(1));
                signs.add(new Sign(Sign.Kind.BURST, way.name(), day, numbers.get(i), all, usual, bound, explained));
            }
        }
        return signs;
    }

    private static double median(Stream<Double> numbers) {
        double[] sorted = numbers.sorted(Comparator.naturalOrder())
                .mapToDouble(Double::doubleValue)
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// Signs in the answers of a closed survey: more alike than any of the simulated sets, and a fifth of all.
    static List<Sign> of(Sameness sameness) {
        if (sameness.sheets() < LEAST) {
            return List.of();
        }
        var signs = new ArrayList<Sign>();
        for (Sign.Kind kind : List.of(Sign.Kind.BEST, Sign.Kind.STRAIGHT, Sign.Kind.IDENTICAL)) {
            Sameness.Count count = sameness.counts().get(kind);
            int bound = count == null
                    ? Integer.MAX_VALUE
                    : Math.max(count.most(), (int) Math.ceil(PART * sameness.sheets()) - 1);
            if (count != null && count.observed() > bound) {
                signs.add(
                        new Sign(kind, "", null, count.observed(), sameness.sheets(), count.expected(), bound, false));
            }
        }
        return List.copyOf(signs);
    }
}
