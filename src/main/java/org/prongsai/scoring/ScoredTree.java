package org.prongsai.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.prongsai.framework.Edition;
import org.prongsai.framework.Grade;
import org.prongsai.framework.GradeRules;

/// A scored year: the whole tree, each node with its outcome.
///
/// @param beside what is published beside the total and counts in nothing
public record ScoredTree(Edition edition, Inputs inputs, ScoredNode root, List<ScoredNode> beside) {
    public ScoredTree {
        beside = List.copyOf(beside);
    }

    /// All nodes, those beside the total last.
    public Stream<ScoredNode> nodes() {
        return Stream.concat(root.walk(), beside.stream().flatMap(ScoredNode::walk));
    }

    /// The node with this code or alias.
    public Optional<ScoredNode> find(String codeOrAlias) {
        return nodes().filter(scored -> scored.code().equals(codeOrAlias)
                        || codeOrAlias.equals(scored.node().alias()))
                .findFirst();
    }

    /// The exact total, where it is not withheld.
    public Optional<BigFraction> total() {
        return root.score();
    }

    /// The grade of the total; empty when the total, or an instrument that the rules ask for, is withheld.
    public Optional<Grade> grade() {
        return total().isEmpty()
                ? Optional.empty()
                : edition.grades()
                        .grade(code -> code.equals(GradeRules.SELF)
                                ? total()
                                : find(code).flatMap(ScoredNode::score));
    }

    /// The grade of a node: the total's by the rules of the total, any other by its own score.
    public Optional<Grade> grade(ScoredNode scored) {
        return scored.code().equals(root.code()) ? grade() : scored.score().flatMap(edition.grades()::gradePart);
    }
}
