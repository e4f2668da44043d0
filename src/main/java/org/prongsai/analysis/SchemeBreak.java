package org.prongsai.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Edition;
import org.prongsai.framework.GradeRules;
import org.prongsai.framework.Node;
import org.prongsai.framework.Rounding;
import org.prongsai.web.Words;

/// Why two years' totals cannot be compared: their editions put the total together or grade it differently.
///
/// Seen between fiscal years 2561 and 2562 (five indices, then three instruments) and 2565 and 2566 (letters, then
/// levels
/// that look at the instruments too).
///
/// @param reasons at least one
public record SchemeBreak(Edition before, Edition after, List<Reason> reasons) {
    public SchemeBreak {
        reasons = List.copyOf(reasons);
    }

    /// What differs.
    public enum Reason {
        /// The total is the mean of other parts, or of the same with other weights.
        COMPOSITION,
        /// The grades or their bounds are others.
        GRADES
    }

    /// Empty where the two editions' totals can be compared.
    public static Optional<SchemeBreak> between(Edition before, Edition after) {
        var reasons = new ArrayList<Reason>();
        if (!parts(before).equals(parts(after))) {
            reasons.add(Reason.COMPOSITION);
        }
        if (!bounds(before.grades()).equals(bounds(after.grades()))) {
            reasons.add(Reason.GRADES);
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new SchemeBreak(before, after, reasons));
    }

    /// What changed, in sentences.
    public List<String> explanation(Words words) {
        return reasons.stream()
                .flatMap(reason -> switch (reason) {
                    case COMPOSITION ->
                        Stream.of(words.text(
                                "analysis.break.composition",
                                after.year().buddhistYear(),
                                composition(after, words),
                                composition(before, words)));
                    case GRADES -> gradeSentences(words).stream();
                })
                .toList();
    }

    private List<String> gradeSentences(Words words) {
        int year = after.year().buddhistYear();
        String now = grades(after, rule -> true, words);
        String then = grades(before, rule -> true, words);
        String strict = grades(after, rule -> rule.atLeast().size() > 1, words);
        var sentences = new ArrayList<String>();
        sentences.add(
                now.equals(then)
                        ? words.text("analysis.break.bounds", year)
                        : words.text("analysis.break.grades", year, now, then));
        if (!strict.isEmpty()) {
            sentences.add(words.text("analysis.break.instruments", strict));
        }
        return sentences;
    }

    /// Each part of the total with its share of the whole.
    private static Map<String, BigFraction> parts(Edition edition) {
        BigFraction whole = whole(edition);
        return edition.root().children().stream()
                .collect(Collectors.toMap(Node::code, part -> part.weight().divide(whole)));
    }

    private static BigFraction whole(Edition edition) {
        return edition.root().children().stream().map(Node::weight).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static List<Object> bounds(GradeRules grades) {
        return List.of(
                grades.decimals(),
                grades.rules().stream()
                        .map(rule -> List.of(
                                rule.grade().code(),
                                rule.atLeast().entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey,
                                                bound -> bound.getValue().stripTrailingZeros()))))
                        .toList());
    }

    private static String composition(Edition edition, Words words) {
        BigFraction hundredth = whole(edition).divide(100);
        return Phrases.list(
                edition.root().children().stream()
                        .map(part -> words.text(
                                "analysis.break.part",
                                words.pick(part.label()),
                                Phrases.line(Rounding.halfUp(part.weight().divide(hundredth), 2))))
                        .toList(),
                words);
    }

    private static String grades(Edition edition, Predicate<GradeRules.Rule> which, Words words) {
        return Phrases.list(
                edition.grades().rules().stream()
                        .filter(which)
                        .map(rule -> words.pick(rule.grade().label()))
                        .toList(),
                words);
    }
}
