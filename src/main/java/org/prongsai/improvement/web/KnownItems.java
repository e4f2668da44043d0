package org.prongsai.improvement.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Editions;
import org.prongsai.thai.FiscalYear;

/// The items that a measure may name.
final class KnownItems {
    private static final int LONGEST_CODE = 20;

    private KnownItems() {}

    /// Whether a code is one of the year before, on whose result the measures rest, or of the year itself; any will do
    /// where neither has an edition.
    static Predicate<String> of(FiscalYear year, Editions editions) {
        List<Edition> known = Stream.concat(year.earlier().stream(), Stream.of(year))
                .flatMap(one -> editions.forYear(one).stream())
                .toList();
        return known.isEmpty()
                ? code -> code.length() <= LONGEST_CODE
                : code -> known.stream()
                        .anyMatch(edition -> edition.root().find(code).isPresent());
    }
}
