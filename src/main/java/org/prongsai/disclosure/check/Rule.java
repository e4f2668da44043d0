package org.prongsai.disclosure.check;

import java.util.List;
import java.util.Optional;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Sought;
import org.prongsai.thai.FiscalYear;

/// What an edition asks of the page of an item, as far as a machine can look for it.
///
/// @param year  that must be found; empty where any will do
/// @param words by component, alternatives of which one must occur; empty where a component is not looked for
public record Rule(Optional<FiscalYear> year, List<List<String>> words) {
    public Rule {
        words = List.copyOf(words.stream().map(List::copyOf).toList());
    }

    /// The rule of an item, by its code. An item of which nothing is known asks for nothing.
    public static Rule of(Edition edition, String code) {
        return edition.find(code)
                .flatMap(item -> Sought.of(edition, item))
                .map(sought -> new Rule(year(sought.counts(), edition.year()), sought.words()))
                .orElseGet(() -> new Rule(Optional.empty(), List.of()));
    }

    private static Optional<FiscalYear> year(Sought.Counts counts, FiscalYear year) {
        return switch (counts) {
            case THIS -> Optional.of(year);
            case BEFORE -> year.earlier();
            case ANY -> Optional.empty();
        };
    }
}
