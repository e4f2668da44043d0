package org.prongsai.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.prongsai.framework.file.EvidenceFile;

/// What a first check of evidence looks for on the page of a disclosure item. It never judges the item.
///
/// @param counts which fiscal year must be found
/// @param words by component in the edition's order, alternatives of which one must occur; empty where a component is
///     not looked for by words
public record Sought(Counts counts, List<List<String>> words) {
    public Sought {
        words = List.copyOf(words.stream().map(List::copyOf).toList());
    }

    /// Which fiscal year information must be of.
    public enum Counts {
        /// The edition's.
        THIS,
        /// The one before.
        BEFORE,
        /// None in particular.
        ANY
    }

    /// The paper of this program that an item asks for, whatever the edition says of words; empty where it asks for
    /// none.
    public static Optional<OwnPaper> paper(Edition edition, Node item) {
        if (!(item.content() instanceof Content.Disclosure disclosure)) {
            return Optional.empty();
        }
        return EvidenceFile.shipped(edition.year()).stream()
                .filter(entry -> entry.code().equals(item.code()))
                .filter(entry -> disclosure.components().stream()
                        .anyMatch(component -> entry.words().containsKey(component.th())))
                .findFirst()
                .flatMap(EvidenceFile.Item::paper);
    }

    /// What is looked for under an item of an edition: what the edition says itself, and else what ships for components
    /// that are asked for in these very words. Empty where nothing is known of the item.
    public static Optional<Sought> of(Edition edition, Node item) {
        if (!(item.content() instanceof Content.Disclosure disclosure)) {
            return Optional.empty();
        }
        if (disclosure.stated() != null) {
            return Optional.of(disclosure.stated());
        }
        List<EvidenceFile.Item> known = EvidenceFile.shipped(edition.year()).stream()
                .filter(entry -> entry.code().equals(item.code()))
                .toList();
        List<List<String>> words = new ArrayList<>();
        Optional<Counts> counts = Optional.empty();
        for (var component : disclosure.components()) {
            Optional<EvidenceFile.Item> entry = known.stream()
                    .filter(one -> one.words().containsKey(component.th()))
                    .findFirst();
            counts = counts.or(() -> entry.map(EvidenceFile.Item::counts));
            words.add(entry.map(one -> one.words().getOrDefault(component.th(), List.of()))
                    .orElse(List.of()));
        }
        return counts.map(year -> new Sought(year, words));
    }
}
