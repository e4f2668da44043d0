package org.prongsai.portal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.prongsai.thai.ThaiOrder;

/// Which agencies are wanted, and in which order; empty texts want everything.
///
/// @param kind  name of a kind
/// @param grade code of a grade, or `pass` and `fail`
/// @param sort  one of [#ORDERS]
public record AgencyList(String kind, String province, String grade, String sort) {
    /// As they come, best first, worst first, by name.
    public static final List<String> ORDERS = List.of("", "high", "low", "name");

    private static final Comparator<Entry> BEST_FIRST =
            Comparator.comparing(Entry::total, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));
    private static final Comparator<Entry> WORST_FIRST =
            Comparator.comparing(Entry::total, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<Entry> BY_NAME =
            Comparator.comparing(entry -> entry.agency().name().th(), ThaiOrder.ofNames());

    /// Those of `entries` that are wanted.
    ///
    /// @param found whether they come in the order of a search, which stands unless another was chosen
    public List<Entry> of(List<Entry> entries, boolean found) {
        Stream<Entry> fitting = entries.stream()
                .filter(entry -> kind.isEmpty() || entry.agency().kind().name().equals(kind))
                .filter(entry ->
                        province.isEmpty() || province.equals(entry.agency().province()))
                .filter(this::hasGrade);
        return switch (sort) {
            case "name" -> fitting.sorted(BY_NAME).toList();
            case "low" -> fitting.sorted(WORST_FIRST).toList();
            case "high" -> fitting.sorted(BEST_FIRST).toList();
            default -> (found ? fitting : fitting.sorted(BEST_FIRST)).toList();
        };
    }

    private boolean hasGrade(Entry entry) {
        return switch (grade) {
            case "" -> true;
            case "pass" -> entry.passed();
            case "fail" -> !entry.passed();
            default -> entry.grade() != null && entry.grade().code().equals(grade);
        };
    }
}
