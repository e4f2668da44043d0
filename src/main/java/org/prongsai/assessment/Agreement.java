package org.prongsai.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.prongsai.disclosure.Judgement;
import org.prongsai.identity.AgencyId;
import org.prongsai.identity.PersonId;

/// How far the assessors of a round agree, and how long an item takes them.
///
/// @param verdicts   on items that two judged
/// @param components on their components
/// @param pairs      on verdicts, by the two who judged
/// @param codes      on verdicts, by item
/// @param speeds     of each assessor
public record Agreement(
        Kappa verdicts,
        Kappa components,
        Map<Judges, Kappa> pairs,
        Map<String, Kappa> codes,
        Map<PersonId, Speed> speeds) {
    public Agreement {
        pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        speeds = Map.copyOf(speeds);
    }

    /// Two who judged the same items, in the order of their ids.
    public record Judges(PersonId one, PersonId other) {}

    /// How long items take an assessor.
    ///
    /// @param items  that he handed in
    /// @param median of the time from opening an item to handing it in; half of them took longer
    public record Speed(int items, Duration median) {}

    private record Item(AgencyId agency, String code) {}

    private record Both(Judged first, Judged second) {
        Kappa.Two<Judgement.Verdict> verdicts() {
            return new Kappa.Two<>(first.verdict(), second.verdict());
        }

        /// The components of which both said something.
        Stream<Kappa.Two<Found>> components() {
            return IntStream.range(
                            0, Math.min(first.found().size(), second.found().size()))
                    .mapToObj(i ->
                            new Kappa.Two<>(first.found().get(i), second.found().get(i)))
                    .filter(two -> two.first() != Found.OPEN && two.second() != Found.OPEN);
        }

        boolean inOrder() {
            return first.person().value().compareTo(second.person().value()) <= 0;
        }

        Judges judges() {
            return inOrder()
                    ? new Judges(first.person(), second.person())
                    : new Judges(second.person(), first.person());
        }

        /// By the two who judged, in the order of their ids.
        Kappa.Two<Judgement.Verdict> ordered() {
            return inOrder() ? verdicts() : new Kappa.Two<>(second.verdict(), first.verdict());
        }
    }

    /// Of all that was handed in.
    public static Agreement of(List<Judged> judged) {
        List<Both> doubles = doubles(judged);
        var pairs = doubles.stream()
                .collect(Collectors.groupingBy(
                        Both::judges, LinkedHashMap::new, Collectors.mapping(Both::ordered, kappa())));
        var codes = doubles.stream()
                .collect(Collectors.groupingBy(
                        both -> both.first().code(),
                        () -> new TreeMap<>(BY_NUMBER),
                        Collectors.mapping(Both::verdicts, kappa())));
        return new Agreement(
                doubles.stream().map(Both::verdicts).collect(kappa()),
                doubles.stream().flatMap(Both::components).collect(kappa()),
                pairs,
                codes,
                speeds(judged));
    }

    /// O2 before O10.
    private static final Comparator<String> BY_NUMBER =
            Comparator.comparingInt(String::length).thenComparing(Function.identity());

    private static <T> Collector<Kappa.Two<T>, ?, Kappa> kappa() {
        return Collectors.collectingAndThen(Collectors.toList(), Kappa::of);
    }

    private static List<Both> doubles(List<Judged> judged) {
        Map<Item, Judged> seconds = judged.stream()
                .filter(one -> one.place() == Place.SECOND)
                .collect(Collectors.toMap(one -> new Item(one.agency(), one.code()), Function.identity()));
        var doubles = new ArrayList<Both>();
        for (Judged first : judged) {
            Judged second = seconds.get(new Item(first.agency(), first.code()));
            if (first.place() == Place.FIRST && second != null) {
                doubles.add(new Both(first, second));
            }
        }
        return doubles;
    }

    private static Map<PersonId, Speed> speeds(List<Judged> judged) {
        return judged.stream()
                .filter(one -> one.place() == Place.FIRST || one.place() == Place.SECOND)
                .collect(Collectors.groupingBy(
                        Judged::person,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Judged::took, Collectors.toList()), Agreement::speed)));
    }

    private static Speed speed(List<Duration> took) {
        List<Duration> sorted = took.stream().sorted().toList();
        int middle = sorted.size() / 2;
        Duration median = sorted.size() % 2 == 1
                ? sorted.get(middle)
                : sorted.get(middle - 1).plus(sorted.get(middle)).dividedBy(2);
        return new Speed(sorted.size(), median);
    }
}
