package org.prongsai.scoring.check;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Content;
import org.prongsai.framework.Node;

/// How one respondent's answers to an item add up, in whole steps: which scores an item can have depends on it.
///
/// @param full how many steps are 100 points
/// @param parts for each question of the item, what its choices are worth in steps
record Shape(int full, List<List<Integer>> parts) {
    /// A finer grid than this can hold any score, so that there is nothing to learn from it.
    private static final int FINEST = 1000;

    private static final BigFraction POINTS = BigFraction.of(100);

    /// The shape of a question, or of an item that asks several; empty for anything else.
    static Optional<Shape> of(Node node) {
        BigFraction whole = node.children().stream().map(Node::weight).reduce(BigFraction.ZERO, BigFraction::add);
        List<List<BigFraction>> worths =
                node.isLeaf() ? worths(Stream.of(node), node.weight()) : worths(node.children().stream(), whole);
        if (worths.stream().anyMatch(List::isEmpty)) {
            return Optional.empty();
        }
        BigFraction step = worths.stream()
                .flatMap(List::stream)
                .reduce(
                        POINTS,
                        (a, b) -> BigFraction.of(
                                a.getNumerator()
                                        .multiply(b.getDenominator())
                                        .gcd(b.getNumerator().multiply(a.getDenominator())),
                                a.getDenominator().multiply(b.getDenominator())));
        BigFraction full = POINTS.divide(step);
        if (full.getNumerator().compareTo(BigInteger.valueOf(FINEST)) > 0) {
            return Optional.empty();
        }
        return Optional.of(new Shape(
                full.intValue(), worths.stream().map(part -> steps(part, step)).toList()));
    }

    /// What each choice of each question adds to the item's score; an empty list for a node that is no question.
    private static List<List<BigFraction>> worths(Stream<Node> questions, BigFraction whole) {
        return questions
                .map(node -> node.content() instanceof Content.Question question
                        ? worths(question, node.weight().divide(whole))
                        : List.<BigFraction>of())
                .toList();
    }

    private static List<BigFraction> worths(Content.Question question, BigFraction share) {
        return question.scale().choices().stream()
                .map(choice ->
                        question.scale().points(choice, question.polarity()).multiply(share))
                .toList();
    }

    private static List<Integer> steps(List<BigFraction> worths, BigFraction step) {
        return worths.stream()
                .map(worth -> worth.divide(step).intValue())
                .distinct()
                .sorted()
                .toList();
    }
}
